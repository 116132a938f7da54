// Made from the OpenAPI document of the server by `npm run docs`: change the schemas of its routes instead.

/** The version of the interface that these shapes are of. */
export const apiVersion = '1.0.0+2ef657971c58'

export interface paths {
    readonly "/api/v1/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List access-log entries, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only entries before this number, for paging. */
                    readonly before?: number;
                    /** @description First day to include. */
                    readonly from?: string;
                    readonly limit?: number;
                    readonly neighbourhood?: string;
                    /** @description Only entries about this resident. */
                    readonly resident?: string;
                    /** @description Last day to include. */
                    readonly until?: string;
                    /** @description Only entries of this user id. */
                    readonly who?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly chain: {
                                readonly entries: number;
                                readonly hash: string;
                            };
                            readonly entries: readonly {
                                readonly asOf: string | null;
                                readonly at: string;
                                /** @enum {string} */
                                readonly lens: "named" | "acquainted" | "pseudonymous" | "aggregate" | "none";
                                readonly n: number;
                                readonly neighbourhood: string;
                                readonly residents: number | null;
                                readonly role: ("kwartiermaker" | "partner" | "researcher" | "coalition" | "administrator" | "monitor") | null;
                                readonly what: string;
                                readonly who: string;
                            }[];
                            readonly next: number | null;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/audit/verdict": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Verify the hash chain of the access log */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description End of the chain as noted earlier, in the form `ENTRIES:HASH`. */
                    readonly noted?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly entries: number;
                            readonly hash: string | null;
                            readonly keptFrom: string | null;
                            readonly reason: string | null;
                            readonly whole: boolean;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backup": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Get the time of the last `weefsel backup` of this data directory */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly last: {
                                readonly events: number | null;
                                readonly keys: boolean;
                                /** Format: date-time */
                                readonly madeAt: string;
                            } | null;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/catalogue": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List event types with labels and JSON Schema */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly definitions: readonly components["schemas"]["EventDefinition"][];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/demo/role": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Switch the role in the demo (demo only) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly role: "kwartiermaker" | "partner" | "researcher" | "coalition" | "administrator";
                    };
                };
            };
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @enum {string} */
                            readonly role: "kwartiermaker" | "partner" | "researcher" | "coalition" | "administrator";
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Get the state of the keys: readable or locked, their number, and the source of the master key */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @enum {string} */
                            readonly master: "beside-the-keys" | "environment" | "file";
                            readonly missing: boolean;
                            readonly neighbourhoods: readonly {
                                readonly destroyed: number;
                                readonly kept: number;
                                readonly neighbourhood: string;
                            }[];
                            readonly open: boolean;
                            readonly reason: string | null;
                            readonly unfinished: number;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Get the caller's identity and roles */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Me"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the neighbourhoods that the caller may see */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description Whether the caller may begin a new neighbourhood, by recording in it. */
                            readonly mayBegin: boolean;
                            readonly neighbourhoods: readonly components["schemas"]["Neighbourhood"][];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/compare": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Compare two moments, two neighbourhoods or two groups
         * @description With `since`: ties kept, formed and dissolved, and residents whose level changed, with the responsible events. With `other`, or `group` and `otherGroup`: the share of each level, the distribution of ties, and the ties within and between.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Moment of validity: an instant, or a day (its end). Default: now. */
                    readonly asOf?: string;
                    /** @description Attribute that defines the two groups. Default: `cohort`. */
                    readonly by?: "area" | "cohort" | "lifeStage";
                    /** @description Whether attending the same session counts as a contact. */
                    readonly coAttendance?: string;
                    /** @description First group; requires `otherGroup`. */
                    readonly group?: string;
                    /** @description Moment of knowledge: an instant, a day or a log position; later events are ignored. Default: everything. */
                    readonly knownAt?: string;
                    /** @description Another neighbourhood, at the same moment. */
                    readonly other?: string;
                    /** @description Second group; requires `group`. */
                    readonly otherGroup?: string;
                    /** @description Earlier moment to compare with. */
                    readonly since?: string;
                    /** @description Kind of ties to compare. Default: `informal`. */
                    readonly ties?: "informal" | "formal" | "all";
                    /** @description Window within which contacts count, such as `180d` or `all`. Default: `180d`. */
                    readonly window?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ComparedMoments"] | components["schemas"]["ComparedNeighbourhoods"] | components["schemas"]["ComparedGroups"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/directory": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List needs, skills, signals, agreements and other subjects, and known people who are absent */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Moment of validity: an instant, or a day (its end). Default: now. */
                    readonly asOf?: string;
                    /** @description Moment of knowledge: an instant, a day or a log position; later events are ignored. Default: everything. */
                    readonly knownAt?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly away: readonly components["schemas"]["Away"][];
                            readonly things: readonly components["schemas"]["Thing"][];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/doubles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Which registrations may be one person, and why
         * @description As the neighbourhood is now. Pairs that were told apart (`residents-told-apart`), or parted after a merge, are not in it.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description How many there are; the answer holds at most a hundred. */
                            readonly count: number;
                            /** @description The likeliest first. */
                            readonly doubles: readonly components["schemas"]["LikelyDouble"][];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/doubles/{one}/{other}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Two registrations side by side, and what they become when they are merged */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                    readonly one: string;
                    readonly other: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["DoubleView"];
                    };
                };
                /** @description expected two different residents who are registered here and have not been forgotten */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/due": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List residents whose data is past retention, without a legal basis, or objected to */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly due: readonly components["schemas"]["Due"][];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List events in order */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only events after this position. */
                    readonly after?: number;
                    /** @description Only events before this position. */
                    readonly before?: number;
                    /** @description Only events that happened at or after this moment. */
                    readonly from?: string;
                    readonly limit?: number;
                    /** @description Order of the events, by position. */
                    readonly order?: "oldest" | "newest";
                    /** @description Whether to leave out retractions, and what was retracted or replaced. */
                    readonly standing?: string;
                    /** @description Only events that refer to this id. */
                    readonly subject?: string;
                    /** @description Event types to include, separated by commas. */
                    readonly type?: string;
                    /** @description Only events that happened at or before this moment. */
                    readonly until?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly events: readonly components["schemas"]["Event"][];
                            /** @description Value of `after` (or `before`, for newest first) for the next page; null on the last page. */
                            readonly next: number | null;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /**
         * Record events
         * @description Accepts one event, an array of at most 1000 events, or a stream of at most 100000 lines (`application/x-ndjson`).
         *     All of them are recorded, or none. The id makes retries idempotent: an event whose id is in the log already is not recorded again, and the response is the same.
         *     Invalid events are refused with 422, and events that contradict the log with 409; `errors` points to the field.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly data: {
                            readonly [key: string]: unknown;
                        };
                        /** Format: uuid */
                        readonly id?: string;
                        readonly occurredAt: string;
                        /** @enum {string} */
                        readonly precision?: "instant" | "day" | "month";
                        /** @enum {string} */
                        readonly source?: "self" | "observed" | "partner" | "import";
                        readonly type: string;
                    } | readonly {
                        readonly data: {
                            readonly [key: string]: unknown;
                        };
                        /** Format: uuid */
                        readonly id?: string;
                        readonly occurredAt: string;
                        /** @enum {string} */
                        readonly precision?: "instant" | "day" | "month";
                        /** @enum {string} */
                        readonly source?: "self" | "observed" | "partner" | "import";
                        readonly type: string;
                    }[];
                    readonly "application/x-ndjson": {
                        readonly data: {
                            readonly [key: string]: unknown;
                        };
                        /** Format: uuid */
                        readonly id?: string;
                        readonly occurredAt: string;
                        /** @enum {string} */
                        readonly precision?: "instant" | "day" | "month";
                        /** @enum {string} */
                        readonly source?: "self" | "observed" | "partner" | "import";
                        readonly type: string;
                    } | readonly {
                        readonly data: {
                            readonly [key: string]: unknown;
                        };
                        /** Format: uuid */
                        readonly id?: string;
                        readonly occurredAt: string;
                        /** @enum {string} */
                        readonly precision?: "instant" | "day" | "month";
                        /** @enum {string} */
                        readonly source?: "self" | "observed" | "partner" | "import";
                        readonly type: string;
                    }[];
                };
            };
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly events: readonly {
                                /** @description Events of others that probably tell of the same meeting: the same people, on the same day. */
                                readonly alsoRecorded?: readonly {
                                    /** @description Id of the event. */
                                    readonly id: string;
                                    readonly occurredAt: string;
                                    readonly recordedAt: string;
                                    /** @description The sender, in words without personal data. */
                                    readonly recordedBy: string;
                                }[];
                                /** @description Id of the event; generated when the request did not give one. */
                                readonly id: string;
                                /** @description Position in the log. */
                                readonly position: number;
                                /** @description Revision in the stream of its subject. */
                                readonly revision: number;
                            }[];
                        };
                    };
                };
                /** @description Problem */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description The event contradicts the log, or its id is taken (`id-taken`).
                 *     - `already-exists`: Exists already
                 *     - `forgotten`: Has been forgotten
                 *     - `not-yet-arrived`: Resident had not arrived yet
                 *     - `already-arrived`: Resident has arrived already
                 *     - `already-left`: Resident had left already
                 *     - `partner-not-yet-joined`: Partner had not joined yet
                 *     - `partner-already-joined`: Partner has joined already
                 *     - `partner-left`: Partner had left
                 *     - `professional-not-yet-appointed`: Professional was not appointed yet
                 *     - `professional-already-appointed`: Professional is appointed already
                 *     - `professional-left`: Professional had left
                 *     - `not-yet-started`: Not yet started
                 *     - `already-started`: Started already
                 *     - `already-ended`: Ended already
                 *     - `not-yet-open`: Place was not open yet
                 *     - `already-open`: Place is open already
                 *     - `already-closed`: Place was closed
                 *     - `already-joined`: Takes part already
                 *     - `not-joined`: Did not take part
                 *     - `not-a-volunteer`: Was not a volunteer there
                 *     - `already-buddies`: Are buddies already
                 *     - `not-buddies`: Were not buddies
                 *     - `already-connector`: Is a connector already
                 *     - `not-connector`: Was not a connector
                 *     - `already-linked`: Live together already
                 *     - `not-linked`: Did not live together
                 *     - `not-collaborating`: Did not collaborate
                 *     - `already-in-coalition`: Is in the coalition already
                 *     - `not-in-coalition`: Was not in the coalition
                 *     - `already-merged`: Are one person already
                 *     - `not-merged`: Were not merged with each other
                 *     - `not-yet-voiced`: Had not been voiced yet
                 *     - `already-settled`: Is settled already
                 *     - `already-made`: Introduction has been made already
                 *     - `declined-for-good`: Asked never to be introduced
                 *     - `objects-to-introductions`: Objects to introductions
                 *     - `basis-not-recorded`: Basis had not been recorded
                 *     - `already-retracted`: Has been retracted already
                 *     - `still-needed`: Other events stand on it
                 *     - `cannot-be-undone`: Cannot be undone
                 */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /**
                 * @description The event is invalid (`invalid-event`, `no-events`).
                 *     - `unknown-resident`: Refers to an unknown resident
                 *     - `unknown-professional`: Refers to an unknown professional
                 *     - `unknown-partner`: Refers to an unknown partner
                 *     - `unknown-initiative`: Refers to an unknown initiative
                 *     - `unknown-place`: Refers to an unknown place
                 *     - `unknown-area`: Refers to an unknown area
                 *     - `unknown-coalition`: Refers to an unknown coalition
                 *     - `unknown-need`: Refers to an unknown need
                 *     - `unknown-skill`: Refers to an unknown skill
                 *     - `unknown-help`: Refers to an unknown help
                 *     - `unknown-signal`: Refers to an unknown signal
                 *     - `unknown-introduction`: Refers to an unknown introduction
                 *     - `unknown-experiment`: Refers to an unknown experiment
                 *     - `unknown-result`: Refers to an unknown result
                 *     - `unknown-annotation`: Refers to an unknown annotation
                 *     - `unknown-event`: Unknown event
                 *     - `unknown-neighbourhood`: Refers to an unknown neighbourhood
                 *     - `unknown-tag`: Tag that is not used here
                 *     - `with-oneself`: Not with oneself
                 *     - `in-the-future`: Has not happened yet
                 *     - `too-long-ago`: Too long ago
                 *     - `ends-before-it-begins`: Ends before it begins
                 *     - `not-their-partner`: Professional of another partner
                 *     - `not-theirs`: Of another resident
                 *     - `other-pair`: Is about two others
                 *     - `is-a-correction`: Is a correction itself
                 */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Export as CSV, GraphML, GEXF, Cytoscape or JSON lines */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description Moment of validity: an instant, or a day (its end). Default: now. */
                    readonly asOf?: string;
                    /** @description Whether attending the same session counts as a contact. */
                    readonly coAttendance?: string;
                    /** @description Form of CSV: `excel-nl` has semicolons, decimal commas and a byte order mark. */
                    readonly dialect?: "rfc4180" | "excel-nl";
                    /** @description File format. `csv` holds the ties, `csv-nodes` all nodes, including those without ties. */
                    readonly format: "jsonl" | "csv" | "graphml" | "gexf" | "cytoscape" | "csv-nodes";
                    /** @description Moment of knowledge: an instant, a day or a log position; later events are ignored. Default: everything. */
                    readonly knownAt?: string;
                    /** @description Window within which contacts count, such as `180d` or `all`. Default: `180d`. */
                    readonly window?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Exported file. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/gexf+xml": unknown;
                        readonly "application/graphml+xml": unknown;
                        readonly "application/json": unknown;
                        readonly "application/x-ndjson": unknown;
                        readonly "text/csv": unknown;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/forget": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Erase a resident or professional permanently
         * @description Destroys the key of all data that names or describes the person. This cannot be undone, and nothing can be recorded about them again.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Id or reference of a resident; id or full name of a professional. */
                        readonly person?: string;
                        /** @description Id or reference of a resident. */
                        readonly resident?: string;
                    };
                };
            };
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @enum {string} */
                            readonly kind: "resident" | "professional";
                            /** @description Id of the erased person. */
                            readonly person: string;
                            readonly position: number;
                            /** @description Whether an anonymous node remains for the time before the erasure. */
                            readonly remains: boolean;
                            /** @description The same id, for a resident. */
                            readonly resident?: string;
                        };
                    };
                };
                /** @description Problem */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody has this id or reference (`not-found`). */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The person was erased before (`forgotten`). */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/gaps": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Find gaps: missing and weak ties */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Moment of validity: an instant, or a day (its end). Default: now. */
                    readonly asOf?: string;
                    /** @description Whether attending the same session counts as a contact. */
                    readonly coAttendance?: string;
                    /** @description Moment of knowledge: an instant, a day or a log position; later events are ignored. Default: everything. */
                    readonly knownAt?: string;
                    /** @description Parts to return, separated by commas. Default: all. */
                    readonly parts?: string;
                    /** @description Kind of ties to use. Default: `informal`. */
                    readonly ties?: "informal" | "formal" | "all";
                    /** @description Window within which contacts count, such as `180d` or `all`. Default: `180d`. */
                    readonly window?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Gaps"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/graph": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Get the social network at a moment, with the layout of its picture */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only nodes within `depth` steps of this person. */
                    readonly around?: string;
                    /** @description Moment of validity: an instant, or a day (its end). Default: now. */
                    readonly asOf?: string;
                    /** @description Whether attending the same session counts as a contact. */
                    readonly coAttendance?: string;
                    /** @description Number of steps for `around`. Default: 1. */
                    readonly depth?: number;
                    /** @description Only residents of this area or cohort. */
                    readonly group?: string;
                    /** @description Whether to return groups in place of people: always, or when there are too many to draw. Default: people. */
                    readonly groups?: "auto" | "all";
                    /** @description Moment of knowledge: an instant, a day or a log position; later events are ignored. Default: everything. */
                    readonly knownAt?: string;
                    /** @description Only residents at these isolation levels, separated by commas. */
                    readonly level?: string;
                    /** @description Groups whose members are returned individually, separated by `|`. */
                    readonly open?: string;
                    /** @description Attribute that the sectors of the picture stand for. Default: `area`. */
                    readonly sectors?: "area" | "cohort" | "lifeStage" | "community";
                    /** @description Kind of ties to return. Default: `all`. */
                    readonly ties?: "informal" | "formal" | "all";
                    /** @description Window within which contacts count, such as `180d` or `all`. Default: `180d`. */
                    readonly window?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Graph"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/imports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List imports, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly imports: readonly components["schemas"]["Imported"][];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /**
         * Import a table (CSV or Excel), all rows or none
         * @description The body is the file. The response is a stream of lines (`application/x-ndjson`): `{"read", "of"}` reports progress; the last line is `{"id", "report"}` or `{"problem"}`.
         */
        readonly post: {
            readonly parameters: {
                readonly query: {
                    readonly as: "residents" | "contacts" | "participation" | "partners" | "places" | "volunteers" | "buddies" | "needs" | "population";
                    /** @description Moment for rows without one. */
                    readonly at?: string;
                    readonly delimiter?: "," | ";" | "\t" | "|";
                    readonly dryRun?: string;
                    readonly encoding?: string;
                    /** @description Line of the header, starting at 1. */
                    readonly headerLine?: number;
                    /** @description Whether to record valid rows when others are rejected. */
                    readonly keepGood?: string;
                    /** @description Mapping of columns to fields, such as `[["Met wie?", "target"]]`; an empty field ignores the column. */
                    readonly map?: string;
                    /** @description Sheet to read; the first visible one when left out. */
                    readonly sheet?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            /** @description CSV or Excel file. */
            readonly requestBody: {
                readonly content: {
                    readonly "application/octet-stream": unknown;
                };
            };
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description One JSON object per line. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/x-ndjson": components["schemas"]["ImportLine"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/imports/{id}/undo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Undo an import: retract all of its events or none */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly retracted: number;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/imports/line-ids": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Get stable ids for event lines without an id
         * @description The same line always gets the same id, so a file that is sent twice adds nothing. The id is a keyed hash of the line, with a key of the neighbourhood: it cannot be reversed or guessed.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly lines: readonly string[];
                    };
                };
            };
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly ids: readonly string[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/imports/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Preview a table: its first rows and detected columns; nothing is recorded */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    readonly as?: "residents" | "contacts" | "participation" | "partners" | "places" | "volunteers" | "buddies" | "needs" | "population";
                    readonly delimiter?: "," | ";" | "\t" | "|";
                    readonly encoding?: string;
                    /** @description Line of the header, starting at 1. */
                    readonly headerLine?: number;
                    /** @description Mapping of columns to fields, such as `[["Met wie?", "target"]]`; an empty field ignores the column. */
                    readonly map?: string;
                    /** @description Sheet to read; the first visible one when left out. */
                    readonly sheet?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            /** @description CSV or Excel file. */
            readonly requestBody: {
                readonly content: {
                    readonly "application/octet-stream": unknown;
                };
            };
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ImportPreview"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/introductions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Suggest introductions for this week, with reasons */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Moment of validity: an instant, or a day (its end). Default: now. */
                    readonly asOf?: string;
                    /** @description Whether attending the same session counts as a contact. */
                    readonly coAttendance?: string;
                    /** @description Moment of knowledge: an instant, a day or a log position; later events are ignored. Default: everything. */
                    readonly knownAt?: string;
                    readonly most?: number;
                    /** @description Kind of ties to use. Default: `informal`. */
                    readonly ties?: "informal" | "formal" | "all";
                    /** @description Window within which contacts count, such as `180d` or `all`. Default: `180d`. */
                    readonly window?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Introductions"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Follow changes as server-sent events
         * @description A `changed` event carries a position and the ids concerned. A `forgotten` event carries ids of erased people, whose data clients must drop at once. Start with `since`, resume with `Last-Event-ID`.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Position of what the caller has seen, such as that of its picture: later changes are told at once. */
                    readonly since?: number;
                };
                readonly header?: {
                    readonly "last-event-id"?: number;
                };
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Data of each event, as JSON. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "text/event-stream": components["schemas"]["Changed"] | components["schemas"]["Forgotten"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/measures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Compute measures per resident, for the network and per group
         * @description With `Accept: text/event-stream` the response is a stream of `progress` events (a share from 0 to 1), followed by `measures`.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Moment of validity: an instant, or a day (its end). Default: now. */
                    readonly asOf?: string;
                    /** @description Whether attending the same session counts as a contact. */
                    readonly coAttendance?: string;
                    /** @description Moment of knowledge: an instant, a day or a log position; later events are ignored. Default: everything. */
                    readonly knownAt?: string;
                    /** @description Measures to compute, separated by commas. Default: all. */
                    readonly measures?: string;
                    /** @description Number of steps from a partner or connector within which a resident counts as reached. Default: 2. */
                    readonly reachSteps?: number;
                    /** @description Kind of ties that the measures use. Default: `informal`. */
                    readonly ties?: "informal" | "formal" | "all";
                    /** @description Window within which contacts count, such as `180d` or `all`. Default: `180d`. */
                    readonly window?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Report"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Everybody and everything that an event can name, as known today
         * @description Also residents who are expected or have left. Life stage, area, cohort and last contact tell namesakes apart. Erased people are not in it.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly people: readonly components["schemas"]["Known"][];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/reach": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get published figures of groups at the end of a month
         * @description Counts of groups, never of persons: a fixed set of groups, at the ends of months, over a fixed window. Published figures never change.
         *     A count below the smallest count is `small`; a count that would reveal a small one is `withheld`. Neither carries a number.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description One of `months`. Default: the latest. */
                    readonly month?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description Moment of the figures: the end of the month, Amsterdam time. */
                            readonly asOf: string | null;
                            readonly caution: {
                                readonly en: string;
                                readonly nl: string;
                            };
                            /** @description Number of hidden counts, by reason. */
                            readonly hidden: {
                                readonly small: number;
                                readonly withheld: number;
                            };
                            /** @enum {string} */
                            readonly lens: "aggregate";
                            readonly meetings: components["schemas"]["CountStatement"] | null;
                            /** @description Disclosure control of this answer. */
                            readonly method: {
                                readonly en: string;
                                readonly nl: string;
                            };
                            readonly month: string | null;
                            /** @description Months with published figures. */
                            readonly months: readonly string[];
                            readonly neighbourhood: string;
                            /** @description Next month to be published, and the first day on which it is available. */
                            readonly next: {
                                readonly from: string;
                                readonly month: string;
                            };
                            readonly programme: {
                                readonly answered: components["schemas"]["CountStatement"];
                                readonly needs: components["schemas"]["CountStatement"];
                                readonly since: string;
                            } | null;
                            /** @description Rounding base of the counts. */
                            readonly rounding: number | null;
                            readonly rows: readonly components["schemas"]["FigureRow"][];
                            /** @description Smallest count that is shown. */
                            readonly smallest: number | null;
                            /** @description Window within which contacts count; always the same. */
                            readonly window: string;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/reach.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Export all published figures as CSV, one count per line
         * @description Counts of groups, never of persons: a fixed set of groups, at the ends of months, over a fixed window. Published figures never change.
         *     A count below the smallest count is `small`; a count that would reveal a small one is `withheld`. Neither carries a number.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Form of CSV: `excel-nl` has semicolons, decimal commas and a byte order mark. */
                    readonly dialect?: "rfc4180" | "excel-nl";
                };
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description CSV with one count per line. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "text/csv": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/reach/months": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get monthly figures of the whole, the areas and the life stages
         * @description Counts of groups, never of persons: a fixed set of groups, at the ends of months, over a fixed window. Published figures never change.
         *     A count below the smallest count is `small`; a count that would reveal a small one is `withheld`. Neither carries a number.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly caution: {
                                readonly en: string;
                                readonly nl: string;
                            };
                            /** @enum {string} */
                            readonly lens: "aggregate";
                            /** @description Disclosure control of this answer. */
                            readonly method: {
                                readonly en: string;
                                readonly nl: string;
                            };
                            /** @description Months with published figures. */
                            readonly months: readonly string[];
                            readonly neighbourhood: string;
                            /** @description Next month to be published, and the first day on which it is available. */
                            readonly next: {
                                readonly from: string;
                                readonly month: string;
                            };
                            readonly series: readonly {
                                readonly meetings: components["schemas"]["CountStatement"];
                                readonly month: string;
                                readonly rows: readonly components["schemas"]["FigureRow"][];
                                readonly smallest: number;
                            }[];
                            /** @description Window within which contacts count; always the same. */
                            readonly window: string;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/residents/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Get one resident, professional, partner, initiative or place: level, ties and history */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Moment of validity: an instant, or a day (its end). Default: now. */
                    readonly asOf?: string;
                    /** @description Whether attending the same session counts as a contact. */
                    readonly coAttendance?: string;
                    /** @description Moment of knowledge: an instant, a day or a log position; later events are ignored. Default: everything. */
                    readonly knownAt?: string;
                    /** @description Window within which contacts count, such as `180d` or `all`. Default: `180d`. */
                    readonly window?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Person"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/residents/{id}/file": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get all data held about one resident (subject access)
         * @description Other people appear as numbers only. With `as=page` the response is a printable page in plain words.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly as?: "json" | "page";
                    readonly language?: "nl" | "en";
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Exported file. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly described: readonly {
                                readonly label: {
                                    readonly en: string;
                                    readonly nl: string;
                                };
                                readonly value: {
                                    readonly en: string;
                                    readonly nl: string;
                                };
                            }[];
                            readonly events: readonly {
                                readonly at: string;
                                readonly recordedAt: string;
                                readonly rows: readonly {
                                    readonly label: {
                                        readonly en: string;
                                        readonly nl: string;
                                    };
                                    readonly value: {
                                        readonly en: string;
                                        readonly nl: string;
                                    };
                                }[];
                                /** @enum {string} */
                                readonly source: "self" | "observed" | "partner" | "import";
                                readonly takenBack: boolean;
                                readonly title: {
                                    readonly en: string;
                                    readonly nl: string;
                                };
                            }[];
                            readonly madeAt: string;
                            readonly neighbourhood: string;
                            readonly resident: string;
                            readonly rights: readonly {
                                readonly at: string;
                                readonly rows: readonly {
                                    readonly label: {
                                        readonly en: string;
                                        readonly nl: string;
                                    };
                                    readonly value: {
                                        readonly en: string;
                                        readonly nl: string;
                                    };
                                }[];
                                readonly title: {
                                    readonly en: string;
                                    readonly nl: string;
                                };
                            }[];
                            readonly seen: readonly {
                                readonly at: string;
                                readonly lens: string;
                                readonly role: string | null;
                                readonly what: string;
                                readonly who: string;
                            }[] | null;
                            readonly seenFrom: string | null;
                            readonly standing: {
                                readonly formal: number;
                                readonly informal: number;
                                /** @enum {string} */
                                readonly level: "not-in-view" | "only-formal" | "single-line" | "island" | "hangs-on-one" | "connected";
                            } | null;
                        };
                        readonly "text/html": string;
                    };
                };
                /** @description Nobody with this id is recorded, or the person was erased. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/residents/find": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Find a resident by id or reference, without names */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Id or reference of the resident. */
                        readonly resident: string;
                    };
                };
            };
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly found: readonly {
                                readonly due: ("retention-past" | "basis-withdrawn" | "objected-to-everything") | null;
                                readonly events: number;
                                readonly resident: string;
                                /** @enum {string} */
                                readonly standing: "here" | "away" | "forgotten";
                            }[];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Search people and things by name, with tolerance for typing errors */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description Moment of validity: an instant, or a day (its end). Default: now. */
                    readonly asOf?: string;
                    /** @description Whether attending the same session counts as a contact. */
                    readonly coAttendance?: string;
                    /** @description Moment of knowledge: an instant, a day or a log position; later events are ignored. Default: everything. */
                    readonly knownAt?: string;
                    /** @description Attribute that the sectors of the picture stand for. Default: `area`. */
                    readonly sectors?: "area" | "cohort" | "lifeStage" | "community";
                    /** @description Window within which contacts count, such as `180d` or `all`. Default: `180d`. */
                    readonly window?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly text: string;
                    };
                };
            };
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly found: readonly components["schemas"]["Found"][];
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/ties/{one}/{other}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Get the tie between two nodes with its supporting events */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Moment of validity: an instant, or a day (its end). Default: now. */
                    readonly asOf?: string;
                    /** @description Whether attending the same session counts as a contact. */
                    readonly coAttendance?: string;
                    /** @description Moment of knowledge: an instant, a day or a log position; later events are ignored. Default: everything. */
                    readonly knownAt?: string;
                    /** @description Window within which contacts count, such as `180d` or `all`. Default: `180d`. */
                    readonly window?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                    readonly one: string;
                    readonly other: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["TieWithEvents"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Count events per interval of time */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly step?: "day" | "week";
                };
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly bins: readonly components["schemas"]["TimelineBin"][];
                            /** @enum {string} */
                            readonly step: "day" | "week";
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/visits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Suggest whom to visit this week, with reasons
         * @description Residents without any line with another resident, the most urgent first. People who objected to being introduced are not in it.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Moment of validity: an instant, or a day (its end). Default: now. */
                    readonly asOf?: string;
                    /** @description Whether attending the same session counts as a contact. */
                    readonly coAttendance?: string;
                    /** @description Moment of knowledge: an instant, a day or a log position; later events are ignored. Default: everything. */
                    readonly knownAt?: string;
                    /** @description How many people at most. */
                    readonly most?: number;
                    /** @description Window within which contacts count, such as `180d` or `all`. Default: `180d`. */
                    readonly window?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Visits"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/neighbourhoods/{neighbourhood}/what-if": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Compute the effect of hypothetical changes; nothing is recorded */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description Moment of validity: an instant, or a day (its end). Default: now. */
                    readonly asOf?: string;
                    /** @description Whether attending the same session counts as a contact. */
                    readonly coAttendance?: string;
                    /** @description Moment of knowledge: an instant, a day or a log position; later events are ignored. Default: everything. */
                    readonly knownAt?: string;
                    /** @description Kind of ties to use. Default: `informal`. */
                    readonly ties?: "informal" | "formal" | "all";
                    /** @description Window within which contacts count, such as `180d` or `all`. Default: `180d`. */
                    readonly window?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly changes: readonly ({
                            /** Format: uuid */
                            readonly remove: string;
                        } | {
                            readonly gather: readonly string[];
                        })[];
                    };
                };
            };
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["WhatIf"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List sessions with their roles, and the role mapping of the provider */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly sessions: readonly {
                                readonly began: string;
                                readonly grants: readonly {
                                    readonly neighbourhoods: readonly string[];
                                    readonly partner: string | null;
                                    readonly project: string | null;
                                    /** @enum {string} */
                                    readonly role: "kwartiermaker" | "partner" | "researcher" | "coalition" | "administrator" | "monitor";
                                }[];
                                readonly id: string;
                                readonly own: boolean;
                                readonly seen: string;
                                readonly who: string;
                            }[];
                            readonly signIn: {
                                readonly claim: string;
                                readonly issuer: string;
                                readonly values: readonly {
                                    readonly grants: readonly {
                                        readonly neighbourhoods: readonly string[];
                                        readonly partner: string | null;
                                        readonly project: string | null;
                                        /** @enum {string} */
                                        readonly role: "kwartiermaker" | "partner" | "researcher" | "coalition" | "administrator" | "monitor";
                                    }[];
                                    readonly value: string;
                                }[] | null;
                            } | null;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sessions/{id}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** End one session */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly ended: string;
                        };
                    };
                };
                /** @description No session has this id (`not-found`). */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sign-in-links": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Make a sign-in link that works once, within an hour
         * @description The link gives every role, so only a caller with every role can make one. Where people sign in at a provider there are no links.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description Path and query to open in a browser. */
                            readonly path: string;
                        };
                    };
                };
                /** @description only the owner of this Weefsel, who has every role in it, can make a link that gives every role */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tokens": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List service tokens, without their secrets */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly tokens: readonly {
                                readonly created: string;
                                readonly grant: {
                                    readonly neighbourhoods: readonly string[];
                                    readonly partner: string | null;
                                    readonly project: string | null;
                                    /** @enum {string} */
                                    readonly role: "kwartiermaker" | "partner" | "researcher" | "coalition" | "administrator" | "monitor";
                                };
                                readonly id: string;
                                readonly label: string;
                                /** @enum {string} */
                                readonly state: "works" | "expired" | "revoked";
                                readonly until: string;
                                readonly used: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Create a service token; the response shows it once */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /**
                         * @description Date precision of a research project.
                         * @default day
                         * @enum {string}
                         */
                        readonly dates?: "day" | "week";
                        readonly grant: {
                            readonly neighbourhood: string;
                            /** @enum {string} */
                            readonly role: "kwartiermaker";
                        } | {
                            readonly neighbourhood: string;
                            /** Format: uuid */
                            readonly partner: string;
                            /** @enum {string} */
                            readonly role: "partner";
                        } | {
                            readonly neighbourhood: string;
                            readonly project: string;
                            /** @enum {string} */
                            readonly role: "researcher";
                        } | {
                            readonly neighbourhood: string;
                            /** @enum {string} */
                            readonly role: "coalition";
                        } | {
                            /** @enum {string} */
                            readonly role: "administrator";
                        } | {
                            /** @enum {string} */
                            readonly role: "monitor";
                        };
                        /**
                         * @description Purpose of the token, without personal names.
                         * @default
                         */
                        readonly label?: string;
                        /**
                         * Format: date
                         * @description Last day on which the token is valid.
                         */
                        readonly until: string;
                    };
                };
            };
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly info: {
                                readonly created: string;
                                readonly grant: {
                                    readonly neighbourhoods: readonly string[];
                                    readonly partner: string | null;
                                    readonly project: string | null;
                                    /** @enum {string} */
                                    readonly role: "kwartiermaker" | "partner" | "researcher" | "coalition" | "administrator" | "monitor";
                                };
                                readonly id: string;
                                readonly label: string;
                                /** @enum {string} */
                                readonly state: "works" | "expired" | "revoked";
                                readonly until: string;
                                readonly used: string | null;
                            };
                            readonly token: string;
                        };
                    };
                };
                /** @description Problem */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller may not grant this role (`not-allowed`). */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tokens/{id}/revoke": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Revoke a service token */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly revoked: string;
                        };
                    };
                };
                /** @description No valid token has this id (`not-found`). */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Liveness probe */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @enum {boolean} */
                            readonly live: true;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Readiness probe; states in one sentence why it is not ready
         * @description With sign-in enabled, projector lag is reported in `/metrics` only.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly behindEvents?: number;
                            readonly behindSeconds?: number;
                            readonly keys: {
                                readonly open: boolean;
                                readonly reason: string | null;
                            };
                            readonly parked: number;
                            readonly position?: number;
                            readonly ready: boolean;
                            readonly trouble: string | null;
                        };
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly behindEvents?: number;
                            readonly behindSeconds?: number;
                            readonly keys: {
                                readonly open: boolean;
                                readonly reason: string | null;
                            };
                            readonly parked: number;
                            readonly position?: number;
                            readonly ready: boolean;
                            readonly trouble: string | null;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Get metrics in the Prometheus text format */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Metrics in the Prometheus text format. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "text/plain": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/parked": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List parked events: those that could not be projected */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The request is refused; `code` names the rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now. Recorded data is safe. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly parked: readonly {
                                readonly id: string;
                                readonly neighbourhood: string;
                                readonly position: number;
                                readonly reason: string;
                                readonly type: string;
                            }[];
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Known person or thing that is not in the neighbourhood at this moment. */
        readonly Away: {
            readonly area: string | null;
            /** @description Identifier; under a research project, a pseudonym of that project. */
            readonly id: string;
            readonly kind: components["schemas"]["NodeKind"];
            readonly label: string;
        };
        readonly BetweenGroups: {
            readonly one: string;
            readonly other: string;
            /** @description Number of informal ties between the two groups. */
            readonly ties: number;
            /** @description Sum of the weights of these ties. */
            readonly weight: number;
        };
        readonly Carrier: {
            readonly connector: boolean;
            /** @description Residents who hang on this person, including those in `onlyLineOf`. */
            readonly hanging: readonly string[];
            /** @description Identifier; under a research project, a pseudonym of that project. */
            readonly id: string;
            /** @description Residents whose only tie is with this person. */
            readonly onlyLineOf: readonly string[];
            /** @description Log positions of the events that support it, in order. */
            readonly positions: readonly number[];
        };
        /** @description Data of a `changed` event: position and the ids concerned. */
        readonly Changed: {
            readonly ids: readonly string[];
            /** @description Log position up to which the picture is current. */
            readonly position: number;
        };
        readonly ComparedGroups: {
            /** @description Moment of the answer. */
            readonly asOf: string;
            /** @enum {string} */
            readonly by: "area" | "cohort" | "lifeStage";
            /** @constant */
            readonly compared: "groups";
            readonly groups: readonly [
                string,
                string
            ];
            /** @description Position of the last event that was taken into account. */
            readonly knownAt: number;
            readonly levels: readonly {
                /** @description Second share minus first share. */
                readonly difference: number | null;
                readonly level: components["schemas"]["IsolationLevel"];
                readonly shares: readonly [
                    number | null,
                    number | null
                ];
            }[];
            /** @description Always empty: figures name nobody. */
            readonly names: {
                readonly [key: string]: string;
            };
            readonly neighbourhood: string;
            /** @description Log positions of the events that support it, in order. */
            readonly positions: readonly number[];
            readonly sides: readonly [
                components["schemas"]["Profile"],
                components["schemas"]["Profile"]
            ];
            readonly ties: {
                readonly between: components["schemas"]["Density"];
                readonly within: readonly [
                    components["schemas"]["Density"],
                    components["schemas"]["Density"]
                ];
            };
            /** @description Window within which contacts count, such as `180d` or `all`. */
            readonly window: string;
        };
        readonly ComparedMoments: {
            /** @description Moment of the answer. */
            readonly asOf: string;
            /** @constant */
            readonly compared: "moments";
            /** @description Position of the last event that was taken into account. */
            readonly knownAt: number;
            readonly levels: readonly {
                readonly from: components["schemas"]["ComparedPlace"];
                readonly residents: number;
                readonly to: components["schemas"]["ComparedPlace"];
            }[];
            readonly moved: readonly {
                readonly from: components["schemas"]["ComparedPlace"];
                /** @description Identifier; under a research project, a pseudonym of that project. */
                readonly id: string;
                /** @description Log positions of the events that support it, in order. */
                readonly positions: readonly number[];
                readonly to: components["schemas"]["ComparedPlace"];
            }[];
            /** @description Names by id; only names that the caller may know. */
            readonly names: {
                readonly [key: string]: string;
            };
            readonly neighbourhood: string;
            /** @description Earlier moment of the comparison. */
            readonly since: string;
            readonly ties: {
                readonly dissolved: readonly {
                    /** @enum {string} */
                    readonly because: "left" | "no-contact";
                    /** @description Log positions of the events that support it, in order. */
                    readonly positions: readonly number[];
                    /** @description Identifier; under a research project, a pseudonym of that project. */
                    readonly source: string;
                    /** @description Identifier; under a research project, a pseudonym of that project. */
                    readonly target: string;
                }[];
                readonly formed: readonly {
                    /** @description Log positions of the events that support it, in order. */
                    readonly positions: readonly number[];
                    /** @description Identifier; under a research project, a pseudonym of that project. */
                    readonly source: string;
                    /** @description Identifier; under a research project, a pseudonym of that project. */
                    readonly target: string;
                }[];
                readonly kept: number;
                /** @description Jaccard similarity of the ties of both moments; null without ties. */
                readonly stability: number | null;
            };
            /** @description Window within which contacts count, such as `180d` or `all`. */
            readonly window: string;
        };
        readonly ComparedNeighbourhoods: {
            /** @description Moment of the answer. */
            readonly asOf: string;
            /** @constant */
            readonly compared: "neighbourhoods";
            readonly figures: readonly {
                readonly groups: components["schemas"]["FiguresByGroup"];
                readonly neighbourhood: string;
                readonly network: components["schemas"]["NetworkFigures"];
            }[];
            /** @description Position of the last event that was taken into account. */
            readonly knownAt: number;
            readonly levels: readonly {
                /** @description Second share minus first share. */
                readonly difference: number | null;
                readonly level: components["schemas"]["IsolationLevel"];
                readonly shares: readonly [
                    number | null,
                    number | null
                ];
            }[];
            /** @description Always empty: figures name nobody. */
            readonly names: {
                readonly [key: string]: string;
            };
            readonly neighbourhood: string;
            readonly sides: readonly [
                components["schemas"]["Profile"],
                components["schemas"]["Profile"]
            ];
            /** @description Window within which contacts count, such as `180d` or `all`. */
            readonly window: string;
        };
        /**
         * @description Isolation level, or absent from the neighbourhood.
         * @enum {string}
         */
        readonly ComparedPlace: "not-in-view" | "only-formal" | "single-line" | "island" | "hangs-on-one" | "connected" | "absent";
        /** @description Kind of statement. `shown`: rounded count. `at-least`: nearly everybody. `small`: below the smallest count. `withheld`: omitted because it would reveal a small count. */
        readonly CountStatement: {
            /** @constant */
            readonly as: "shown";
            readonly count: number;
        } | {
            /** @constant */
            readonly as: "at-least";
            readonly count: number;
        } | {
            /** @constant */
            readonly as: "small";
        } | {
            /** @constant */
            readonly as: "withheld";
        };
        /** @description Known residents and expected population of an area and life stage. */
        readonly Coverage: {
            readonly area: string;
            /** @description Expected population; null when the area's description does not state it. */
            readonly expected: number | null;
            /** @description Number of residents in the log. */
            readonly known: number;
            readonly lifeStage: components["schemas"]["LifeStage"];
            /** @description `expected` minus `known`, at least 0; null when `expected` is null. */
            readonly unknown: number | null;
        };
        readonly Density: {
            /** @description `ties` divided by `possible`; null when no tie is possible. */
            readonly density: number | null;
            readonly possible: number;
            readonly ties: number;
        };
        /** @description Why two registrations may be one person. */
        readonly DoubleReason: {
            /** @enum {string} */
            readonly because: "same-name" | "same-name-otherwise-written" | "typing-error" | "same-initials" | "same-first-name" | "same-reference" | "never-together";
        } | {
            /** @enum {string} */
            readonly because: "same-household" | "shared-acquaintances";
            readonly who: readonly string[];
        } | {
            /** @enum {string} */
            readonly because: "same-area" | "same-cohort";
            readonly group: string;
        } | {
            /** @constant */
            readonly because: "same-life-stage";
            readonly lifeStage: components["schemas"]["LifeStage"];
        };
        /** @description Two registrations side by side. */
        readonly DoubleView: {
            /** @description The names of everybody whom the reasons name, by id. */
            readonly names: {
                readonly [key: string]: string;
            };
            /** @description What the two have in common. */
            readonly reasons: readonly components["schemas"]["DoubleReason"][];
            readonly residents: readonly [
                components["schemas"]["RegistrationView"],
                components["schemas"]["RegistrationView"]
            ];
            /** @description What they become when they are merged; the first id stays. */
            readonly together: {
                readonly area: string | null;
                readonly cohort: string | null;
                /** @description Ties with organisations. */
                readonly formal: number;
                /** @description Identifier; under a research project, a pseudonym of that project. */
                readonly id: string;
                /** @description Ties with residents. */
                readonly informal: number;
                readonly label: string;
                /** @description Null for who is not in the neighbourhood. */
                readonly level: components["schemas"]["IsolationLevel"] | null;
                readonly lifeStage: components["schemas"]["LifeStage"];
                readonly reference: string | null;
            };
        };
        /** @description Resident whose data is due for review: erase it or record another legal basis. */
        readonly Due: {
            /** @description Null for administrators, who see ids only. */
            readonly name: string | null;
            /** @enum {string} */
            readonly reason: "retention-past" | "basis-withdrawn" | "objected-to-everything";
            /** @description Identifier; under a research project, a pseudonym of that project. */
            readonly resident: string;
            /** @description First day on which the reason applies. */
            readonly since: string;
        };
        /** @description E–I index (Krackhardt & Stern 1988). */
        readonly EIFigures: {
            /** @description Number of ties that leave the group. */
            readonly external: number;
            /** @description (external − internal) / (external + internal); null without ties. */
            readonly index: number | null;
            /** @description Number of ties within the group. */
            readonly internal: number;
        };
        readonly Event: {
            /** @description Data of the event, as the catalogue defines for its type. */
            readonly data: {
                readonly [key: string]: unknown;
            };
            /** @description Identifier; under a research project, a pseudonym of that project. */
            readonly id: string;
            /** @description False for an unknown type or version, and for an event that cannot be read. */
            readonly known: boolean;
            readonly label: components["schemas"]["Label"];
            /** @description Names of the ids in the event; only names that the caller may know. */
            readonly names: {
                readonly [key: string]: string;
            };
            /** @description Month (`2026-03`), day (`2026-03-14`) or instant (RFC 3339). */
            readonly occurredAt: string;
            /** @description Position in the log. */
            readonly position: number;
            /** @enum {string} */
            readonly precision: "instant" | "day" | "month";
            /** @description Month (`2026-03`), day (`2026-03-14`) or instant (RFC 3339). */
            readonly recordedAt: string;
            readonly recordedBy: string;
            /** @description Position of the event that retracted this one; null otherwise. */
            readonly retractedBy: number | null;
            readonly revision: number;
            /** @enum {string} */
            readonly source: "self" | "observed" | "partner" | "import";
            readonly type: string;
        };
        readonly EventDefinition: {
            readonly chapter: string;
            readonly chapterLabel: components["schemas"]["Label"];
            readonly description: components["schemas"]["Label"];
            readonly label: components["schemas"]["Label"];
            /** @description JSON Schema of the event's data. */
            readonly schema: {
                readonly [key: string]: unknown;
            };
            readonly type: string;
            readonly version: number;
        };
        /** @description Layout of the picture: a ring for each level and a sector for each group. */
        readonly Fabric: {
            /**
             * @description Attribute that the sectors stand for.
             * @enum {string}
             */
            readonly by: "area" | "cohort" | "lifeStage" | "community";
            readonly radius: number;
            readonly rings: readonly components["schemas"]["Ring"][];
            readonly sectors: readonly components["schemas"]["Sector"][];
        };
        readonly FadingTie: {
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            readonly lastAt: number;
            /** @description Residents whose only tie this is. */
            readonly onlyLineOf: readonly string[];
            /** @description Log positions of the events that support it, in order. */
            readonly positions: readonly number[];
            /** @description Identifier; under a research project, a pseudonym of that project. */
            readonly source: string;
            /** @description Identifier; under a research project, a pseudonym of that project. */
            readonly target: string;
        };
        /** @description Group that the figures describe. */
        readonly FigureGroup: {
            /** @constant */
            readonly by: "whole";
        } | {
            /** @description Null when the area is not recorded. */
            readonly area: string | null;
            /** @constant */
            readonly by: "area";
        } | {
            /** @constant */
            readonly by: "life-stage";
            /** @enum {string} */
            readonly lifeStage: "child" | "youth" | "adult" | "older" | "unknown";
        } | {
            /** @description Null when the area is not recorded. */
            readonly area: string | null;
            /** @constant */
            readonly by: "area-and-life-stage";
            /** @enum {string} */
            readonly lifeStage: "child" | "youth" | "adult" | "older" | "unknown";
        } | {
            /** @constant */
            readonly by: "cohort";
            readonly cohort: string | null;
        };
        /** @description Figures of one group. */
        readonly FigureRow: {
            /** @description Population according to the description of the areas, if available. */
            readonly expected: number | null;
            readonly group: components["schemas"]["FigureGroup"];
            readonly levels: {
                readonly connected: components["schemas"]["CountStatement"];
                readonly "hangs-on-one": components["schemas"]["CountStatement"];
                readonly island: components["schemas"]["CountStatement"];
                readonly "not-in-view": components["schemas"]["CountStatement"];
                readonly "only-formal": components["schemas"]["CountStatement"];
                readonly "single-line": components["schemas"]["CountStatement"];
            };
            /** @description Number of residents with a tie to this kind of provider within the window. */
            readonly reachedBy: {
                readonly care: components["schemas"]["CountStatement"];
                readonly education: components["schemas"]["CountStatement"];
                readonly formal: components["schemas"]["CountStatement"];
                readonly housing: components["schemas"]["CountStatement"];
                readonly informal: components["schemas"]["CountStatement"];
                readonly municipality: components["schemas"]["CountStatement"];
                readonly other: components["schemas"]["CountStatement"];
                readonly "self-organised": components["schemas"]["CountStatement"];
                readonly welfare: components["schemas"]["CountStatement"];
            };
            /** @description Number of residents in the log, rounded. */
            readonly residents: number;
            /** @description Month of these figures; fewer residents than the smallest count have changed since. */
            readonly since: string;
        };
        /** @description Requested measures of groups of residents. */
        readonly FiguresByGroup: {
            readonly byArea?: components["schemas"]["GroupFigures"];
            readonly byCohort?: components["schemas"]["GroupFigures"];
            readonly byLifeStage?: components["schemas"]["GroupFigures"];
        };
        /** @description Data of a `forgotten` event: ids of erased people; clients must drop everything about them. */
        readonly Forgotten: {
            readonly ids: readonly string[];
        };
        readonly Found: {
            readonly area: string | null;
            /** @description Sector of the picture; null for nodes that are not residents. */
            readonly group: string | null;
            /** @description Identifier; under a research project, a pseudonym of that project. */
            readonly id: string;
            readonly kind: components["schemas"]["NodeKind"];
            /** @description Name; the first characters of the id when there is no name or the caller may not know it. */
            readonly label: string;
            /** @description Null for nodes that are not residents. */
            readonly level: components["schemas"]["IsolationLevel"] | null;
        };
        /** @description Requested parts of the gap analysis. */
        readonly Gaps: {
            /** @description Moment of the answer. */
            readonly asOf: string;
            readonly betweenGroups?: {
                readonly area: readonly components["schemas"]["GroupGap"][];
                readonly cohort: readonly components["schemas"]["GroupGap"][];
                readonly lifeStage: readonly components["schemas"]["GroupGap"][];
            };
            /** @description People who connect others, those who carry most first. */
            readonly carriers?: readonly components["schemas"]["Carrier"][];
            readonly coverage?: readonly components["schemas"]["Coverage"][];
            /** @description Fading ties, oldest first. */
            readonly fading?: readonly components["schemas"]["FadingTie"][];
            /** @description Position of the last event that was taken into account. */
            readonly knownAt: number;
            /** @description Names by id; only names that the caller may know. */
            readonly names: {
                readonly [key: string]: string;
            };
            readonly needs?: {
                /** @description Number of needs that an initiative answers. */
                readonly covered: number;
                readonly needs: number;
                /** @description `covered` divided by `needs`; null when no need was voiced. */
                readonly share: number | null;
                /** @description Needs without an answer. */
                readonly unanswered: readonly components["schemas"]["UnansweredNeed"][];
                /** @description Skills that have not helped anybody yet. */
                readonly unused: readonly {
                    /** @description Identifier; under a research project, a pseudonym of that project. */
                    readonly resident: string;
                    /** @description Identifier; under a research project, a pseudonym of that project. */
                    readonly skill: string;
                    readonly topic: string;
                }[];
            };
            readonly neighbourhood: string;
            readonly partnersApart?: readonly {
                readonly partners: readonly [
                    string,
                    string
                ];
                readonly residents: readonly string[];
                /** @description Number of residents with a tie to both partners. */
                readonly shared: number;
            }[];
            readonly placesNotVisited?: readonly {
                /** @enum {string} */
                readonly by: "area" | "cohort" | "lifeStage";
                readonly group: string;
                /** @description Identifier; under a research project, a pseudonym of that project. */
                readonly place: string;
                /** @description Size of the group; none of its residents visited the place within the window. */
                readonly residents: number;
            }[];
            readonly signals?: readonly components["schemas"]["OpenSignal"][];
            /** @description Components of two or more residents without a path to a partner, professional or connector. */
            readonly unreached?: readonly (readonly string[])[];
            /** @description Window within which contacts count, such as `180d` or `all`. */
            readonly window: string;
        };
        readonly Graph: {
            /** @description Moment of the answer. */
            readonly asOf: string;
            readonly between: readonly components["schemas"]["BetweenGroups"][];
            readonly fabric: components["schemas"]["Fabric"];
            /** @description Groups shown in place of people, when requested or when there are too many to draw; otherwise empty. */
            readonly groups: readonly components["schemas"]["Group"][];
            /** @description Position of the last event that was taken into account. */
            readonly knownAt: number;
            readonly levels: components["schemas"]["LevelCounts"];
            readonly neighbourhood: string;
            readonly nodes: readonly components["schemas"]["Node"][];
            /** @description Log position up to which events are included. */
            readonly position: number;
            readonly ties: readonly components["schemas"]["Tie"][];
            /** @description Window within which contacts count, such as `180d` or `all`. */
            readonly window: string;
        };
        /** @description Group shown in place of its members. */
        readonly Group: {
            readonly count: number;
            /** @description Levels of an open group with too many people to draw; these people are only counted. */
            readonly counted: readonly components["schemas"]["IsolationLevel"][];
            readonly levels: components["schemas"]["LevelCounts"];
            readonly name: string;
            /** @description Whether the picture shows the members individually. */
            readonly open: boolean;
        };
        readonly GroupFigures: {
            /** @description Matrix of densities between the known groups, in the order of `groups`. */
            readonly density: readonly (readonly components["schemas"]["Density"][])[];
            readonly ei: {
                /** @description Index under random permutation of the group labels; null without an index. */
                readonly baseline: {
                    readonly asHigh: number;
                    /** @description Share of permutations with an index as low as the observed one. */
                    readonly asLow: number;
                    readonly high: number;
                    /** @description Lower bound; 95 % of the permutations lie between `low` and `high`. */
                    readonly low: number;
                    readonly mean: number;
                    readonly permutations: number;
                } | null;
                /** @description Number of ties that leave the group. */
                readonly external: number;
                /** @description (external − internal) / (external + internal); null without ties. */
                readonly index: number | null;
                /** @description Number of ties within the group. */
                readonly internal: number;
            };
            readonly groups: readonly {
                readonly ei: components["schemas"]["EIFigures"] | null;
                /** @description Null when the group is not known. */
                readonly group: string | null;
                readonly levels: components["schemas"]["LevelCounts"];
                readonly reach: components["schemas"]["ReachFigures"];
                readonly residents: number;
            }[];
        };
        readonly GroupGap: {
            /** @description Expected number of ties if all ties were distributed over pairs at random. */
            readonly expected: number;
            readonly one: string;
            readonly other: string;
            /** @description Log positions of the events that support it, in order. */
            readonly positions: readonly number[];
            readonly ties: number;
        };
        readonly Imported: {
            /** @description Time of recording (RFC 3339). */
            readonly at: string;
            readonly events: number;
            /** @description Number of these events that were retracted since. */
            readonly gone: number;
            readonly id: string;
            readonly recordedBy: string;
        };
        readonly ImportLine: {
            /** @description Total number of bytes. */
            readonly of: number;
            /** @description Bytes read so far. */
            readonly read: number;
        } | {
            readonly id: string;
            readonly report: components["schemas"]["ImportReport"];
        } | {
            readonly problem: components["schemas"]["Problem"];
        };
        readonly ImportPreview: {
            /**
             * @description Kind of table: as requested, or as detected.
             * @enum {string}
             */
            readonly as: "residents" | "contacts" | "participation" | "partners" | "places" | "volunteers" | "buddies" | "needs" | "population";
            readonly columns: readonly string[];
            readonly fields: readonly {
                /** @description Zero-based column of the field; null when absent. */
                readonly column: number | null;
                readonly field: string;
                readonly required: boolean;
            }[];
            /** @description Shape that the file was read with; ask again with another. */
            readonly found: {
                /** @description Line of the header, starting at 1. */
                readonly headerLine: number;
                readonly sheet?: string;
                /** @description Sheets of the workbook; empty for CSV. */
                readonly sheets: readonly string[];
            };
            /** @description What was found about the file, such as its encoding. */
            readonly remarks: readonly {
                readonly en: string;
                readonly nl: string;
            }[];
            /** @description First rows, as parsed. */
            readonly rows: readonly {
                readonly cells: readonly string[];
                readonly line: number;
            }[];
        };
        readonly ImportReport: {
            /** @description Number of events added to the log. */
            readonly added: number;
            /** @description Number of events that were in the log already. */
            readonly already: number;
            readonly rejected: number;
            /** @description Rejected rows, at most 1,000. */
            readonly rejections: readonly components["schemas"]["Rejection"][];
            /** @description What was found about the rows, such as people who were not known. */
            readonly remarks: readonly {
                readonly en: string;
                readonly nl: string;
            }[];
            /** @description Number of duplicate rows. */
            readonly repeated: number;
            /** @description Number of rows read. */
            readonly rows: number;
            /** @description Number of rows skipped on request. */
            readonly skipped: number;
        };
        readonly Introduction: {
            /** @description Isolation levels after the introduction. */
            readonly after: readonly [
                components["schemas"]["IsolationLevel"],
                components["schemas"]["IsolationLevel"]
            ];
            readonly before: readonly [
                components["schemas"]["IsolationLevel"],
                components["schemas"]["IsolationLevel"]
            ];
            /** @description People who could introduce them, in order from the first resident to the second. */
            readonly chain: readonly string[];
            /** @description Initiative that both, or one of them, attend. */
            readonly initiative: string | null;
            /** @description Log positions of the events that support it, in order. */
            readonly positions: readonly number[];
            readonly reasons: readonly components["schemas"]["IntroductionReason"][];
            /** @description Both residents; the more isolated one comes first. */
            readonly residents: readonly [
                string,
                string
            ];
            /** @description Explanation with names; null when the caller may not know both. */
            readonly sentence: components["schemas"]["Label"] | null;
            /** @description First resident in `chain`. */
            readonly through: string | null;
        };
        readonly IntroductionOutcomes: {
            /** @description Number of pairs still meeting 60 days later. */
            readonly lasted: number;
            readonly made: number;
            /** @description Number of pairs that met afterwards. */
            readonly met: number;
        };
        readonly IntroductionReason: {
            /** @constant */
            readonly because: "shared-acquaintance";
            readonly who: readonly string[];
        } | {
            /** @constant */
            readonly because: "shared-initiative";
            readonly initiative: string;
        } | {
            /** @constant */
            readonly because: "need-meets-skill";
            readonly needs: string;
            readonly offers: string;
            readonly topic: string;
        } | {
            readonly area: string;
            /** @constant */
            readonly because: "connector-nearby";
        };
        readonly Introductions: {
            /** @description Moment of the answer. */
            readonly asOf: string;
            readonly introductions: readonly components["schemas"]["Introduction"][];
            /** @description Position of the last event that was taken into account. */
            readonly knownAt: number;
            /** @description Names by id; only names that the caller may know. */
            readonly names: {
                readonly [key: string]: string;
            };
            readonly neighbourhood: string;
            readonly outcomes: components["schemas"]["IntroductionOutcomes"];
            /** @description Window within which contacts count, such as `180d` or `all`. */
            readonly window: string;
        };
        /**
         * @description Isolation level in the recorded contacts, from most isolated to connected.
         * @enum {string}
         */
        readonly IsolationLevel: "not-in-view" | "only-formal" | "single-line" | "island" | "hangs-on-one" | "connected";
        /** @description A person, organisation, initiative or place that an event can name. */
        readonly Known: {
            readonly area: string | null;
            readonly cohort: string | null;
            /** @description Identifier; under a research project, a pseudonym of that project. */
            readonly id: string;
            readonly kind: components["schemas"]["NodeKind"];
            readonly label: string;
            /** @description The last contact with anybody; null when there was none. */
            readonly lastMet: string | null;
            readonly lifeStage: components["schemas"]["LifeStage"];
            /**
             * @description Now: in the neighbourhood, yet to come, or no longer here.
             * @enum {string}
             */
            readonly presence: "here" | "expected" | "left";
        };
        /** @description Label for people. */
        readonly Label: {
            readonly en: string;
            readonly nl: string;
        };
        /** @description Number of residents at each isolation level. */
        readonly LevelCounts: {
            readonly connected: number;
            readonly "hangs-on-one": number;
            readonly island: number;
            readonly "not-in-view": number;
            readonly "only-formal": number;
            readonly "single-line": number;
        };
        readonly LevelReason: {
            readonly params: {
                /** @description Last contact before the window. */
                readonly before: {
                    /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                    readonly at: number;
                    /** @description Position in the log. */
                    readonly position: number;
                    /** @description Identifier; under a research project, a pseudonym of that project. */
                    readonly with: string;
                } | null;
            };
            /** @constant */
            readonly rule: "not-in-view";
        } | {
            readonly params: {
                readonly ties: readonly string[];
            };
            /** @constant */
            readonly rule: "only-formal";
        } | {
            readonly params: {
                readonly other: string;
            };
            /** @constant */
            readonly rule: "single-line";
        } | {
            readonly params: {
                readonly members: readonly string[];
            };
            /** @constant */
            readonly rule: "island";
        } | {
            readonly params: {
                readonly on: string;
                /** @description Residents who would stay behind together, including this one. */
                readonly part: readonly string[];
                /** @description Number of residents who would remain in the component. */
                readonly remaining: number;
            };
            /** @constant */
            readonly rule: "hangs-on-one";
        } | {
            readonly params: {
                /** @description Number of residents reachable along ties, including this one. */
                readonly component: number;
                /** @description Number of informal ties. */
                readonly informal: number;
            };
            /** @constant */
            readonly rule: "connected";
        };
        /** @enum {string} */
        readonly LifeStage: "child" | "youth" | "adult" | "older" | "unknown";
        readonly LikelyDouble: {
            readonly reasons: readonly components["schemas"]["DoubleReason"][];
            /** @description The one that was registered first stands first. */
            readonly residents: readonly [
                {
                    readonly area: string | null;
                    /** @description Identifier; under a research project, a pseudonym of that project. */
                    readonly id: string;
                    readonly label: string;
                    readonly lifeStage: components["schemas"]["LifeStage"];
                    readonly reference: string | null;
                },
                {
                    readonly area: string | null;
                    /** @description Identifier; under a research project, a pseudonym of that project. */
                    readonly id: string;
                    readonly label: string;
                    readonly lifeStage: components["schemas"]["LifeStage"];
                    readonly reference: string | null;
                }
            ];
        };
        readonly Me: {
            /** @description Roles that the demo can be viewed in; empty outside the demo. */
            readonly demoRoles: readonly ("kwartiermaker" | "partner" | "researcher" | "coalition" | "administrator")[];
            /** @description Stable identifier that holds no personal name. */
            readonly id: string;
            readonly roles: readonly ("kwartiermaker" | "partner" | "researcher" | "coalition" | "administrator" | "monitor")[];
            /** @enum {string} */
            readonly via: "session" | "token" | "open";
        };
        readonly Neighbourhood: {
            /** @description Whether the people are invented. */
            readonly demo: boolean;
            /** @description Number of events; rounded to hundreds for callers who see no people. */
            readonly events: number;
            /** @description Month (`2026-03`), day (`2026-03-14`) or instant (RFC 3339). */
            readonly firstAt: string;
            /** @description Position of the last event; 0 for callers who see no people. */
            readonly head: number;
            readonly id: string;
            /** @description Month (`2026-03`), day (`2026-03-14`) or instant (RFC 3339). */
            readonly lastAt: string;
            /**
             * @description Lens of the caller for this neighbourhood.
             * @enum {string}
             */
            readonly lens: "named" | "acquainted" | "pseudonymous" | "aggregate" | "none";
            /** @description Event types that the caller may record. */
            readonly mayRecord: "all" | readonly string[];
            readonly name: string;
            /** @description Organisation that the caller records meetings for, if fixed. */
            readonly recordsFor: string | null;
        };
        /** @description Requested measures of the whole network. */
        readonly NetworkFigures: {
            /** @description Present only when betweenness was sampled. */
            readonly betweennessSampled?: {
                readonly confidence: number;
                /** @description Largest error of a figure at this confidence. */
                readonly error: number;
                readonly pivots: number;
            };
            /** @description Number of bridges: ties whose removal disconnects the network. */
            readonly bridges?: number;
            readonly communities?: number;
            /** @description Number of components of two or more residents. */
            readonly components?: number;
            /** @description Number of residents without any tie of the requested kind. */
            readonly isolates?: number;
            readonly largestComponent?: number;
            readonly levels?: components["schemas"]["LevelCounts"];
            readonly modularity?: number | null;
            readonly reach?: components["schemas"]["ReachFigures"];
            readonly reachMultiplied?: {
                readonly byInitiative: number;
                readonly byTie: number;
                readonly perVolunteer: number | null;
                /** @description Number of distinct residents, volunteers excluded, with a tie to a volunteer or to their initiative. */
                readonly reached: number;
                readonly volunteers: number;
            };
            readonly residents?: number;
            readonly samenRedzaamheid?: {
                readonly betweenResidents: number;
                /** @description Number of pairs in which one helped the other within the window. */
                readonly helpTies: number;
                readonly share: number | null;
            };
            readonly ties?: number;
        };
        readonly Node: {
            readonly area: string | null;
            /** @description Null when there is no cohort or the caller may not know it. */
            readonly cohort: string | null;
            /** @description Whether the resident is a connector. */
            readonly connector: boolean;
            /** @description Sector of the picture: an area, cohort or life stage, or the id of a community's central resident. */
            readonly group: string | null;
            /** @description Identifier; under a research project, a pseudonym of that project. */
            readonly id: string;
            readonly kind: components["schemas"]["NodeKind"];
            /** @description Name; the first characters of the id when there is no name or the caller may not know it. */
            readonly label: string;
            /** @description Null for nodes that are not residents. */
            readonly level: components["schemas"]["IsolationLevel"] | null;
            readonly lifeStage: components["schemas"]["LifeStage"];
            /** @description Number of ties to the nearest partner or connector; null without a path and for nodes that are not residents. */
            readonly steps: number | null;
            readonly tags: readonly string[];
            readonly volunteer: boolean;
            /** @description Horizontal coordinate from the centre, in units of the fabric's radius. */
            readonly x: number;
            /** @description Vertical coordinate from the centre, downwards, in units of the fabric's radius. */
            readonly y: number;
        };
        /** @enum {string} */
        readonly NodeKind: "resident" | "professional" | "partner" | "initiative" | "place";
        readonly OpenSignal: {
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            readonly at: number;
            readonly resident: string | null;
            /** @description Identifier; under a research project, a pseudonym of that project. */
            readonly signal: string;
        };
        /** @description Resident, professional, partner, initiative or place at a moment. */
        readonly Person: {
            readonly area: string | null;
            /** @description Month (`2026-03`), day (`2026-03-14`) or instant (RFC 3339). */
            readonly asOf: string;
            /** @description Events that show the level. */
            readonly because: readonly components["schemas"]["Event"][];
            /** @description Null when there is no cohort or the caller may not know it. */
            readonly cohort: string | null;
            /** @description Whether the resident is a connector. */
            readonly connector: boolean;
            readonly ego: {
                readonly nodes: readonly components["schemas"]["Someone"][];
                readonly ties: readonly components["schemas"]["Tie"][];
            };
            /** @description Sector of the picture: an area, cohort or life stage, or the id of a community's central resident. */
            readonly group: string | null;
            /** @description Latest events that refer to this node, newest first. */
            readonly history: readonly components["schemas"]["Event"][];
            /** @description Identifier; under a research project, a pseudonym of that project. */
            readonly id: string;
            readonly kind: components["schemas"]["NodeKind"];
            /** @description Name; the first characters of the id when there is no name or the caller may not know it. */
            readonly label: string;
            /** @description Null for nodes that are not residents. */
            readonly level: components["schemas"]["IsolationLevel"] | null;
            readonly lifeStage: components["schemas"]["LifeStage"];
            /** @description Reason for the level; null for nodes that are not residents. */
            readonly reason: components["schemas"]["LevelReason"] | null;
            /** @description Registrations that were merged into this person, the one that stays first; empty for other nodes. */
            readonly registrations: readonly components["schemas"]["Registration"][];
            /** @description Number of ties to the nearest partner or connector; null without a path and for nodes that are not residents. */
            readonly steps: number | null;
            readonly tags: readonly string[];
            readonly ties: readonly components["schemas"]["PersonTie"][];
            readonly volunteer: boolean;
            readonly window: string;
        };
        readonly PersonTie: {
            /** @description Number of contacts within the window. */
            readonly contacts: number;
            /** @description Ids of the supporting events, which `history` contains. */
            readonly events: readonly string[];
            /** @description Whether the last contact is older than half the window. */
            readonly fading: boolean;
            /** @description Whether one end is an organisation, professional, initiative or place. */
            readonly formal: boolean;
            /**
             * @description Kind of line. `contact`: they met. `bond`: a standing relation. `visit`: seen at a place, which is not a tie.
             * @enum {string}
             */
            readonly kind: "contact" | "bond" | "visit";
            /** @description Last contact within the window; null for a bond without contacts. */
            readonly lastAt: string | null;
            /** @description Sum of contact weights within the window, plus 1 for each bond. */
            readonly weight: number;
            readonly with: {
                /** @description Identifier; under a research project, a pseudonym of that project. */
                readonly id: string;
                readonly kind: components["schemas"]["NodeKind"];
                /** @description Name; the first characters of the id when there is no name or the caller may not know it. */
                readonly label: string;
            };
        };
        /** @description Problem details (RFC 9457). */
        readonly Problem: {
            /** @description Machine-readable problem code. */
            readonly code: string;
            /** @description Explanation of this occurrence, in one English sentence. */
            readonly detail: string;
            /** @description Individual faults: a JSON pointer to each and the expected value. */
            readonly errors: readonly {
                readonly line?: number;
                readonly message: string;
                readonly pointer: string;
            }[];
            /** @description Identifier of the request in the server's log. */
            readonly instance?: string;
            readonly status: number;
            /** @description Short summary of the problem type, in Dutch or English. */
            readonly title: string;
            /** @description URI that identifies the problem type. */
            readonly type: string;
        };
        readonly Profile: {
            readonly degree: {
                /** @description Number of residents with d ties, at index d. */
                readonly distribution: readonly number[];
                readonly mean: number | null;
                readonly median: number | null;
            };
            readonly formalDegree: {
                /** @description Number of residents with d ties, at index d. */
                readonly distribution: readonly number[];
                readonly mean: number | null;
                readonly median: number | null;
            };
            readonly levels: {
                readonly connected: {
                    readonly residents: number;
                    readonly share: number | null;
                };
                readonly "hangs-on-one": {
                    readonly residents: number;
                    readonly share: number | null;
                };
                readonly island: {
                    readonly residents: number;
                    readonly share: number | null;
                };
                readonly "not-in-view": {
                    readonly residents: number;
                    readonly share: number | null;
                };
                readonly "only-formal": {
                    readonly residents: number;
                    readonly share: number | null;
                };
                readonly "single-line": {
                    readonly residents: number;
                    readonly share: number | null;
                };
            };
            readonly reach: components["schemas"]["ReachFigures"];
            readonly residents: number;
        };
        readonly ReachFigures: {
            readonly residents: number;
            /** @description `within` divided by `residents`; null for an empty group. */
            readonly share: number | null;
            /** @description Number of residents within `steps` of a partner or connector. */
            readonly within: number;
        };
        /** @description One of several registrations that are one person. */
        readonly Registration: {
            /** @description Identifier; under a research project, a pseudonym of that project. */
            readonly id: string;
            readonly name: string | null;
            readonly reference: string | null;
        };
        readonly RegistrationView: {
            readonly area: string | null;
            readonly cohort: string | null;
            /** @description Ties with organisations. */
            readonly formal: number;
            /** @description Identifier; under a research project, a pseudonym of that project. */
            readonly id: string;
            /** @description Ties with residents. */
            readonly informal: number;
            readonly label: string;
            /** @description Null for who is not in the neighbourhood. */
            readonly level: components["schemas"]["IsolationLevel"] | null;
            readonly lifeStage: components["schemas"]["LifeStage"];
            /** @description The last ties, the latest first. */
            readonly lines: readonly {
                readonly formal: boolean;
                /** @description The last contact; null when only a bond makes the tie. */
                readonly lastAt: string | null;
                readonly with: {
                    /** @description Identifier; under a research project, a pseudonym of that project. */
                    readonly id: string;
                    readonly kind: components["schemas"]["NodeKind"];
                    readonly label: string;
                };
            }[];
            /** @description The topics of open needs. */
            readonly needs: readonly string[];
            /** @description The event by which this registration came. */
            readonly recorded: {
                /** @description Month (`2026-03`), day (`2026-03-14`) or instant (RFC 3339). */
                readonly occurredAt: string;
                /** @description Month (`2026-03`), day (`2026-03-14`) or instant (RFC 3339). */
                readonly recordedAt: string;
                readonly recordedBy: string;
                /** @enum {string} */
                readonly source: "self" | "observed" | "partner" | "import";
            } | null;
            readonly reference: string | null;
        };
        /** @description Rejected row with its reason. */
        readonly Rejection: {
            /**
             * @description Machine-readable code of the fault.
             * @enum {string}
             */
            readonly code?: "empty" | "moment" | "no-moment" | "placeholder" | "option" | "yes-no" | "too-long" | "damaged" | "cells" | "same-person" | "who" | "no-name" | "twice" | "other";
            readonly column?: string;
            readonly file: string;
            /** @description Line number in the file, starting at 1. */
            readonly line: number;
            /** @description Reason in one sentence. */
            readonly words: {
                readonly en: string;
                readonly nl: string;
            };
        };
        readonly Report: {
            /** @description Moment of the answer. */
            readonly asOf: string;
            readonly coAttendance: boolean;
            readonly coverage: readonly components["schemas"]["Coverage"][];
            readonly groups: components["schemas"]["FiguresByGroup"];
            /** @description Position of the last event that was taken into account. */
            readonly knownAt: number;
            readonly neighbourhood: string;
            readonly network: components["schemas"]["NetworkFigures"];
            /** @description Number of steps within which a resident counts as reached; 2 by default. */
            readonly reachSteps: number;
            /** @description One row for each resident present at this moment. */
            readonly residents: readonly components["schemas"]["ResidentFigures"][];
            /**
             * @description Kind of ties that the measures used.
             * @enum {string}
             */
            readonly ties: "informal" | "formal" | "all";
            /** @description Window within which contacts count, such as `180d` or `all`. */
            readonly window: string;
        };
        /** @description Requested measures of one resident. */
        readonly ResidentFigures: {
            /** @description Whether removing this resident disconnects the network. */
            readonly articulation?: boolean;
            /** @description Betweenness (Brandes 2001): raw count over unordered pairs. */
            readonly betweenness?: number;
            /** @description Index of the community; 0 is the largest. */
            readonly community?: number | null;
            /** @description Number of residents reachable along ties, including this one. */
            readonly component?: number;
            /** @description Constraint (Burt 1992). */
            readonly constraint?: number | null;
            /** @description k-core number (Seidman 1983). */
            readonly core?: number;
            /** @description Number of ties of the requested kind. */
            readonly degree?: number;
            /** @description Effective size (Burt 1992). */
            readonly effectiveSize?: number | null;
            /** @description Number of ties with professionals, partners and initiatives. */
            readonly formalDegree?: number;
            readonly id: string;
            /** @description Days since the last contact within the window, including fractions. */
            readonly lastContact?: number | null;
            readonly level?: components["schemas"]["IsolationLevel"];
            /** @description Reference in other files; null when the caller may not know the resident. */
            readonly reference: string | null;
            /** @description Sum of the weights of the ties. */
            readonly strength?: number;
        };
        readonly Ring: {
            /** @description Number of residents at this level. */
            readonly count: number;
            /** @description Inner radius of the ring. */
            readonly inner: number;
            readonly level: components["schemas"]["IsolationLevel"];
            readonly outer: number;
        };
        readonly Sector: {
            /** @description Number of residents in this sector. */
            readonly count: number;
            readonly end: number;
            readonly name: string;
            /** @description Start angle in radians, clockwise. */
            readonly start: number;
        };
        readonly Someone: {
            readonly area: string | null;
            /** @description Null when there is no cohort or the caller may not know it. */
            readonly cohort: string | null;
            /** @description Whether the resident is a connector. */
            readonly connector: boolean;
            /** @description Sector of the picture: an area, cohort or life stage, or the id of a community's central resident. */
            readonly group: string | null;
            /** @description Identifier; under a research project, a pseudonym of that project. */
            readonly id: string;
            readonly kind: components["schemas"]["NodeKind"];
            /** @description Name; the first characters of the id when there is no name or the caller may not know it. */
            readonly label: string;
            /** @description Null for nodes that are not residents. */
            readonly level: components["schemas"]["IsolationLevel"] | null;
            readonly lifeStage: components["schemas"]["LifeStage"];
            /** @description Number of ties to the nearest partner or connector; null without a path and for nodes that are not residents. */
            readonly steps: number | null;
            readonly tags: readonly string[];
            readonly volunteer: boolean;
        };
        readonly Standing: {
            readonly components: number;
            readonly largestComponent: number;
            readonly levels: components["schemas"]["LevelCounts"];
            readonly reach: components["schemas"]["ReachFigures"];
            readonly residents: number;
        };
        readonly Thing: {
            /** @description Identifier of the subject that answered it or took it up. */
            readonly by: string | null;
            /** @description Identifier; under a research project, a pseudonym of that project. */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "need" | "skill" | "help" | "signal" | "introduction" | "experiment" | "result" | "coalition";
            /** @description Name, if any. */
            readonly name: string | null;
            readonly note: string | null;
            /** @description Residents that it is about. */
            readonly residents: readonly string[];
            /** @description Month (`2026-03`), day (`2026-03-14`) or instant (RFC 3339). */
            readonly since: string;
            /**
             * @description `open` until something answers or ends it.
             * @enum {string}
             */
            readonly state: "open" | "picked-up" | "answered" | "declined" | "ended";
            readonly topic: string | null;
        };
        readonly Tie: {
            /** @description Number of contacts within the window. */
            readonly contacts: number;
            /** @description Whether the last contact is older than half the window. */
            readonly fading: boolean;
            /** @description First contact within the window, or start of the bond. */
            readonly firstAt: string;
            /** @description Whether one end is an organisation, professional, initiative or place. */
            readonly formal: boolean;
            /**
             * @description Kind of line. `contact`: they met. `bond`: a standing relation. `visit`: seen at a place, which is not a tie.
             * @enum {string}
             */
            readonly kind: "contact" | "bond" | "visit";
            /** @description Last contact within the window; null for a bond without contacts. */
            readonly lastAt: string | null;
            /** @description Identifier; under a research project, a pseudonym of that project. */
            readonly source: string;
            /** @description Identifier; under a research project, a pseudonym of that project. */
            readonly target: string;
            /** @description Sum of contact weights within the window, plus 1 for each bond. */
            readonly weight: number;
        };
        readonly TieWithEvents: {
            /** @description Supporting events, newest first. */
            readonly events: readonly components["schemas"]["Event"][];
            /** @description Lines between the two, one for each kind. */
            readonly ties: readonly components["schemas"]["Tie"][];
        };
        readonly TimelineBin: {
            readonly events: number;
            /** @description First day of the interval, Amsterdam time. */
            readonly start: string;
        };
        readonly UnansweredNeed: {
            readonly need: {
                /** @description Initiative that answers the need. */
                readonly initiative?: string;
                /** @description Identifier; under a research project, a pseudonym of that project. */
                readonly need: string;
                /** @description Resident or partner that answers the need. */
                readonly other?: string;
                /** @description Identifier; under a research project, a pseudonym of that project. */
                readonly resident: string;
                readonly topic: string;
            };
            /** @description Matching skills on offer. */
            readonly skills: readonly {
                /** @description Identifier; under a research project, a pseudonym of that project. */
                readonly resident: string;
                /** @description Identifier; under a research project, a pseudonym of that project. */
                readonly skill: string;
                readonly topic: string;
            }[];
        };
        readonly Visit: {
            /** @description Ways in: who lives with them, which organisation sees them, who welcomes people in their area. */
            readonly contacts: readonly {
                /** @enum {string} */
                readonly how: "household" | "partner" | "welcomes";
                /** @description Identifier; under a research project, a pseudonym of that project. */
                readonly id: string;
            }[];
            readonly level: components["schemas"]["IsolationLevel"];
            readonly reasons: readonly components["schemas"]["VisitReason"][];
            /** @description Identifier; under a research project, a pseudonym of that project. */
            readonly resident: string;
        };
        /** @description Why somebody without a line is to be visited now. */
        readonly VisitReason: {
            /** @constant */
            readonly because: "signal";
            /** @description Month (`2026-03`), day (`2026-03-14`) or instant (RFC 3339). */
            readonly since: string;
        } | {
            /** @constant */
            readonly because: "need";
            readonly topic: string;
        } | {
            /** @constant */
            readonly because: "arrived";
            /** @description Month (`2026-03`), day (`2026-03-14`) or instant (RFC 3339). */
            readonly since: string;
        } | {
            /** @constant */
            readonly because: "lives-alone";
        } | {
            /** @constant */
            readonly because: "long-ago";
            /** @description The last contact. */
            readonly since: string;
        } | {
            /** @constant */
            readonly because: "never-met";
        };
        readonly Visits: {
            /** @description Moment of the answer. */
            readonly asOf: string;
            /** @description How many people stand without any line with a resident. */
            readonly count: number;
            /** @description Position of the last event that was taken into account. */
            readonly knownAt: number;
            /** @description Names by id; only names that the caller may know. */
            readonly names: {
                readonly [key: string]: string;
            };
            readonly neighbourhood: string;
            /** @description The most urgent first. */
            readonly visits: readonly components["schemas"]["Visit"][];
            /** @description Window within which contacts count, such as `180d` or `all`. */
            readonly window: string;
        };
        readonly WhatIf: {
            readonly after: components["schemas"]["Standing"];
            /** @description Moment of the answer. */
            readonly asOf: string;
            readonly before: components["schemas"]["Standing"];
            /** @description Position of the last event that was taken into account. */
            readonly knownAt: number;
            readonly moved: readonly {
                readonly from: components["schemas"]["IsolationLevel"];
                /** @description Identifier; under a research project, a pseudonym of that project. */
                readonly id: string;
                /** @description Null for residents who would be gone. */
                readonly to: components["schemas"]["IsolationLevel"] | null;
            }[];
            /** @description Names by id; only names that the caller may know. */
            readonly names: {
                readonly [key: string]: string;
            };
            readonly neighbourhood: string;
            /** @description Window within which contacts count, such as `180d` or `all`. */
            readonly window: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
