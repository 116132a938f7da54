// Made from the OpenAPI document of the server by `npm run docs`: change the schemas of its routes instead.

/** The version of the interface that these shapes are of. */
export const apiVersion = '1.0.0+901c5817bf95'

export interface paths {
    readonly "/api/v1/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who saw whom, when, and through which lens; the newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only entries before this number. */
                    readonly before?: number;
                    /** @description Only on or after this day. */
                    readonly from?: string;
                    readonly limit?: number;
                    readonly neighbourhood?: string;
                    /** @description Only answers in which this resident stood. */
                    readonly resident?: string;
                    /** @description Only on or before this day. */
                    readonly until?: string;
                    /** @description Only what this one saw, by their id here. */
                    readonly who?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
        /** Whether the access log is whole: every entry is there, and is what was written */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description An end of the chain that was noted earlier: ENTRIES:HASH. */
                    readonly noted?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
        /** When "weefsel backup" last made a backup of this data directory, as far as is known here */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
        /** Every type of event, in words and as JSON Schema */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
        /** Look at the demo in another role (the demo only) */
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
        /** Whether the keys can be opened, how many there are, and where the master key is */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
        /** Who you are here, and in which roles */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
        /** The neighbourhoods you may see */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
         * Two moments, two neighbourhoods or two groups laid beside each other
         * @description With `since`: ties kept, formed and dissolved, and who moved from which level to which, with the events responsible. With `other`, or `group` and `otherGroup`: the share of each level, how ties are spread, and the ties within and between.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description What was true then: an instant, or a day (its end). Default: now. */
                    readonly asOf?: string;
                    /** @description What the two groups are groups of. Default: cohort. */
                    readonly by?: "area" | "cohort" | "lifeStage";
                    /** @description Count people who attended the same session as having been in contact. */
                    readonly coAttendance?: string;
                    /** @description One of two groups, such as a cohort; goes with otherGroup. */
                    readonly group?: string;
                    /** @description What the log held then: an instant, a day, or a position. Default: everything. */
                    readonly knownAt?: string;
                    /** @description Another neighbourhood at the same moment. */
                    readonly other?: string;
                    /** @description The group that it is laid beside. */
                    readonly otherGroup?: string;
                    /** @description The earlier moment: ties kept, formed, dissolved, levels moved. */
                    readonly since?: string;
                    /** @description Which ties are compared. Default: informal. */
                    readonly ties?: "informal" | "formal" | "all";
                    /** @description How far back a contact counts, such as 180d or all. Default: 180d. */
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
        /** Needs, skills, signals, agreements and the like; and who is known but not here at the moment */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description What was true then: an instant, or a day (its end). Default: now. */
                    readonly asOf?: string;
                    /** @description What the log held then: an instant, a day, or a position. Default: everything. */
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
    readonly "/api/v1/neighbourhoods/{neighbourhood}/due": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whose data are past their retention, without a basis, or objected to */
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
        /** The history: every event in order */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only events past this position. */
                    readonly after?: number;
                    /** @description Only events before this position. */
                    readonly before?: number;
                    /** @description Only what happened at or after this moment. */
                    readonly from?: string;
                    readonly limit?: number;
                    /** @description Which end of the log to begin at. */
                    readonly order?: "oldest" | "newest";
                    /** @description Only events that point at this person or thing. */
                    readonly subject?: string;
                    /** @description Only these types, separated by commas. */
                    readonly type?: string;
                    /** @description Only what happened at or before this moment. */
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
                            /** @description Give this as `after` (or `before`, for newest first) to read on; null at the end. */
                            readonly next: number | null;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /**
         * Record what happened
         * @description Takes one event, an array of at most 1000, or a stream of lines (`application/x-ndjson`, at most 100000 lines).
         *     All of them are recorded, or none. An event with an id that is recorded already is not recorded again: sending the same twice gives the same answer.
         *     What cannot be right is refused with 422, what does not fit what was recorded before with 409; `errors` names the field.
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
                                /** @description The id of the event, made here when it came without. */
                                readonly id: string;
                                /** @description Where it stands in the log. */
                                readonly position: number;
                                /** @description Where it stands in the stream of what it is about. */
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
                 * @description It does not fit what is recorded already, or its id is taken (`id-taken`).
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
                 * @description It cannot be right (`invalid-event`, `no-events`).
                 *     - `unknown-resident`: Points at a resident that is not known here
                 *     - `unknown-professional`: Points at a professional that is not known here
                 *     - `unknown-partner`: Points at a partner that is not known here
                 *     - `unknown-initiative`: Points at a initiative that is not known here
                 *     - `unknown-place`: Points at a place that is not known here
                 *     - `unknown-area`: Points at a area that is not known here
                 *     - `unknown-coalition`: Points at a coalition that is not known here
                 *     - `unknown-need`: Points at a need that is not known here
                 *     - `unknown-skill`: Points at a skill that is not known here
                 *     - `unknown-help`: Points at a help that is not known here
                 *     - `unknown-signal`: Points at a signal that is not known here
                 *     - `unknown-introduction`: Points at a introduction that is not known here
                 *     - `unknown-experiment`: Points at a experiment that is not known here
                 *     - `unknown-result`: Points at a result that is not known here
                 *     - `unknown-annotation`: Points at a annotation that is not known here
                 *     - `unknown-event`: Unknown event
                 *     - `unknown-neighbourhood`: Points at a neighbourhood that is not known here
                 *     - `unknown-tag`: Unknown tag
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
        /** A file that other tools open: CSV, GraphML, GEXF, Cytoscape or JSON lines */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description What was true then: an instant, or a day (its end). Default: now. */
                    readonly asOf?: string;
                    /** @description Count people who attended the same session as having been in contact. */
                    readonly coAttendance?: string;
                    /** @description csv holds the ties, csv-nodes everyone, those without ties too. */
                    readonly format: "jsonl" | "csv" | "graphml" | "gexf" | "cytoscape" | "csv-nodes";
                    /** @description What the log held then: an instant, a day, or a position. Default: everything. */
                    readonly knownAt?: string;
                    /** @description How far back a contact counts, such as 180d or all. Default: 180d. */
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The file. */
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
         * Forget a resident or a professional, for good
         * @description Destroys the key of everything that names or describes this person. It cannot be undone, and nothing can be recorded about them again.
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
                        /** @description The id or the reference of a resident; the id or the full name of a professional. */
                        readonly person?: string;
                        /** @description The id, or the reference, of a resident. */
                        readonly resident?: string;
                    };
                };
            };
            readonly responses: {
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
                            /** @description The id of who is forgotten. */
                            readonly person: string;
                            readonly position: number;
                            /** @description Whether an anonymous node of the time before stays. */
                            readonly remains: boolean;
                            /** @description The same id, when it is a resident. */
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
                /** @description Nobody goes by this id or reference (`not-found`). */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description They were forgotten before (`forgotten`). */
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
        /** Where lines are missing or thin */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description What was true then: an instant, or a day (its end). Default: now. */
                    readonly asOf?: string;
                    /** @description Count people who attended the same session as having been in contact. */
                    readonly coAttendance?: string;
                    /** @description What the log held then: an instant, a day, or a position. Default: everything. */
                    readonly knownAt?: string;
                    /** @description Only these parts, separated by commas, and the names of whom they are about. Default: all. */
                    readonly parts?: string;
                    /** @description Which ties it is about. Default: informal. */
                    readonly ties?: "informal" | "formal" | "all";
                    /** @description How far back a contact counts, such as 180d or all. Default: 180d. */
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
        /** Who connects to whom at a moment */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only who is within `depth` steps of this person. */
                    readonly around?: string;
                    /** @description What was true then: an instant, or a day (its end). Default: now. */
                    readonly asOf?: string;
                    /** @description Count people who attended the same session as having been in contact. */
                    readonly coAttendance?: string;
                    /** @description Default: 1. */
                    readonly depth?: number;
                    /** @description Only who is in this area or cohort. */
                    readonly group?: string;
                    /** @description Give groups in place of people: always, or when there are too many to draw. Default: people. */
                    readonly groups?: "auto" | "all";
                    /** @description What the log held then: an instant, a day, or a position. Default: everything. */
                    readonly knownAt?: string;
                    /** @description Only residents on these isolation levels, separated by commas. */
                    readonly level?: string;
                    /** @description The groups whose people are given after all, separated by |. */
                    readonly open?: string;
                    /** @description What the sectors of the fabric stand for. Default: area. */
                    readonly sectors?: "area" | "cohort" | "lifeStage" | "community";
                    /** @description Which ties to give. Default: all. */
                    readonly ties?: "informal" | "formal" | "all";
                    /** @description How far back a contact counts, such as 180d or all. Default: 180d. */
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
        /** The imports through this server, the latest first */
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
         * Import a table (CSV or Excel), all of it or nothing
         * @description The body is the file. Answers lines (`application/x-ndjson`): `{"read", "of"}` while it goes, and at the end `{"id", "report"}` or `{"problem"}`.
         */
        readonly post: {
            readonly parameters: {
                readonly query: {
                    readonly as: "residents" | "contacts" | "participation" | "partners" | "places";
                    /** @description The moment of rows that have none. */
                    readonly at?: string;
                    readonly dryRun?: string;
                    /** @description Record the good rows even when others are rejected. */
                    readonly keepGood?: string;
                    /** @description Which column holds which field: [["Met wie?", "target"]]; an empty field leaves a column aside. */
                    readonly map?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            /** @description The file: CSV or Excel. */
            readonly requestBody: {
                readonly content: {
                    readonly "application/octet-stream": unknown;
                };
            };
            readonly responses: {
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A line at a time, as JSON. */
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
        /** Retract every event of an import, all of them or none */
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
         * The ids of events whose lines have none
         * @description The same line always gets the same id, so that a file that is sent twice adds nothing. It follows from what the line says under a key of the neighbourhood: nobody can go back, or guess.
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
        /** The first rows of a table, and which column holds which field; nothing is recorded */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    readonly as?: "residents" | "contacts" | "participation" | "partners" | "places";
                    /** @description Which column holds which field: [["Met wie?", "target"]]; an empty field leaves a column aside. */
                    readonly map?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly neighbourhood: string;
                };
                readonly cookie?: never;
            };
            /** @description The file: CSV or Excel. */
            readonly requestBody: {
                readonly content: {
                    readonly "application/octet-stream": unknown;
                };
            };
            readonly responses: {
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
        /** Whom to bring together this week, and why */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description What was true then: an instant, or a day (its end). Default: now. */
                    readonly asOf?: string;
                    /** @description Count people who attended the same session as having been in contact. */
                    readonly coAttendance?: string;
                    /** @description What the log held then: an instant, a day, or a position. Default: everything. */
                    readonly knownAt?: string;
                    readonly most?: number;
                    /** @description Which ties it is about. Default: informal. */
                    readonly ties?: "informal" | "formal" | "all";
                    /** @description How far back a contact counts, such as 180d or all. Default: 180d. */
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
         * What has just changed, as server-sent events
         * @description Each `changed` event gives a position and the ids it concerns; each `forgotten` event whom to forget at once. Resumes with Last-Event-ID.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The data of each event, as JSON. */
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
         * Figures per resident, of the whole network, and per group
         * @description Asked with `Accept: text/event-stream` it tells `progress` (a share from 0 to 1) before `measures`.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description What was true then: an instant, or a day (its end). Default: now. */
                    readonly asOf?: string;
                    /** @description Count people who attended the same session as having been in contact. */
                    readonly coAttendance?: string;
                    /** @description What the log held then: an instant, a day, or a position. Default: everything. */
                    readonly knownAt?: string;
                    /** @description Only these, separated by commas. Default: all. */
                    readonly measures?: string;
                    /** @description Within how many steps of a partner or connector someone is reached. Default: 2. */
                    readonly reachSteps?: number;
                    /** @description Which ties the measures run over. Default: informal. */
                    readonly ties?: "informal" | "formal" | "all";
                    /** @description How far back a contact counts, such as 180d or all. Default: 180d. */
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
    readonly "/api/v1/neighbourhoods/{neighbourhood}/reach": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Which groups are reached, and how they stand, at the end of a month
         * @description Counts of groups, never of persons: a fixed set of groups, at the ends of months, about a fixed window. The same question has the same answer for ever.
         *     A count under the smallest is `small`; one that would give a small count away is `withheld`; neither comes with a number.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description One of `months`. Default: the last of them. */
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
                            /** @description The moment the figures are of: the end of the month in Amsterdam. */
                            readonly asOf: string | null;
                            readonly caution: {
                                readonly en: string;
                                readonly nl: string;
                            };
                            /** @description How many counts are hidden, by why. */
                            readonly hidden: {
                                readonly small: number;
                                readonly withheld: number;
                            };
                            /** @enum {string} */
                            readonly lens: "aggregate";
                            readonly meetings: components["schemas"]["CountStatement"] | null;
                            /** @description What is hidden, and why. */
                            readonly method: {
                                readonly en: string;
                                readonly nl: string;
                            };
                            readonly month: string | null;
                            /** @description The months of which there are figures. */
                            readonly months: readonly string[];
                            readonly neighbourhood: string;
                            /** @description Which month comes next, and from when. */
                            readonly next: {
                                readonly from: string;
                                readonly month: string;
                            };
                            readonly programme: {
                                readonly answered: components["schemas"]["CountStatement"];
                                readonly needs: components["schemas"]["CountStatement"];
                                readonly since: string;
                            } | null;
                            /** @description Counts are multiples of this. */
                            readonly rounding: number | null;
                            readonly rows: readonly components["schemas"]["FigureRow"][];
                            /** @description No count below this is shown. */
                            readonly smallest: number | null;
                            /** @description How far back a contact counts; the same in every answer. */
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
         * All figures of all months, one count a line
         * @description Counts of groups, never of persons: a fixed set of groups, at the ends of months, about a fixed window. The same question has the same answer for ever.
         *     A count under the smallest is `small`; one that would give a small count away is `withheld`; neither comes with a number.
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description One count a line. */
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
         * How the whole, the areas and the life stages moved, month after month
         * @description Counts of groups, never of persons: a fixed set of groups, at the ends of months, about a fixed window. The same question has the same answer for ever.
         *     A count under the smallest is `small`; one that would give a small count away is `withheld`; neither comes with a number.
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
                            /** @description What is hidden, and why. */
                            readonly method: {
                                readonly en: string;
                                readonly nl: string;
                            };
                            /** @description The months of which there are figures. */
                            readonly months: readonly string[];
                            readonly neighbourhood: string;
                            /** @description Which month comes next, and from when. */
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
                            /** @description How far back a contact counts; the same in every answer. */
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
        /** One resident, partner, initiative or place: level and why, ties and history */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description What was true then: an instant, or a day (its end). Default: now. */
                    readonly asOf?: string;
                    /** @description Count people who attended the same session as having been in contact. */
                    readonly coAttendance?: string;
                    /** @description What the log held then: an instant, a day, or a position. Default: everything. */
                    readonly knownAt?: string;
                    /** @description How far back a contact counts, such as 180d or all. Default: 180d. */
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
         * Everything that is held about one resident, for that resident
         * @description Others stand in it by a number only. With `as=page` it is a page in plain words that can be printed.
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The file. */
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
                /** @description nobody of this id is recorded here, or they have been forgotten */
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
        /** Find a resident by id or reference; names are neither asked nor told */
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
                        /** @description The id, or the reference, of the resident. */
                        readonly resident: string;
                    };
                };
            };
            readonly responses: {
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
        /** Who and what is called so, typing errors forgiven; names stand in no address */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description What was true then: an instant, or a day (its end). Default: now. */
                    readonly asOf?: string;
                    /** @description Count people who attended the same session as having been in contact. */
                    readonly coAttendance?: string;
                    /** @description What the log held then: an instant, a day, or a position. Default: everything. */
                    readonly knownAt?: string;
                    /** @description What the sectors of the fabric stand for. Default: area. */
                    readonly sectors?: "area" | "cohort" | "lifeStage" | "community";
                    /** @description How far back a contact counts, such as 180d or all. Default: 180d. */
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
        /** The line between two, and the events that it stands on */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description What was true then: an instant, or a day (its end). Default: now. */
                    readonly asOf?: string;
                    /** @description Count people who attended the same session as having been in contact. */
                    readonly coAttendance?: string;
                    /** @description What the log held then: an instant, a day, or a position. Default: everything. */
                    readonly knownAt?: string;
                    /** @description How far back a contact counts, such as 180d or all. Default: 180d. */
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
        /** How many events happened in each stretch of time */
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
    readonly "/api/v1/neighbourhoods/{neighbourhood}/what-if": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What would change, without writing anything */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description What was true then: an instant, or a day (its end). Default: now. */
                    readonly asOf?: string;
                    /** @description Count people who attended the same session as having been in contact. */
                    readonly coAttendance?: string;
                    /** @description What the log held then: an instant, a day, or a position. Default: everything. */
                    readonly knownAt?: string;
                    /** @description Which ties it is about. Default: informal. */
                    readonly ties?: "informal" | "formal" | "all";
                    /** @description How far back a contact counts, such as 180d or all. Default: 180d. */
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
        /** Who is signed in now, in which roles, and how roles are given */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
        /** Sign somebody out, in one browser */
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
                /** @description Nobody is signed in under this id (`not-found`). */
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
        /** Every service token that was made, never the token itself */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
        /** Make a service token; it is told this once */
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
                         * @description How exactly a research project knows when things happened.
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
                         * @description What it is for, without names of people.
                         * @default
                         */
                        readonly label?: string;
                        /**
                         * Format: date
                         * @description The last day on which it works.
                         */
                        readonly until: string;
                    };
                };
            };
            readonly responses: {
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
                /** @description This role is not yours to give (`not-allowed`). */
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
        /** End a service token at once */
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
                /** @description No token of this id still works (`not-found`). */
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
        /** The process lives */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
         * It can do its work; otherwise it says in one sentence why not
         * @description Where people sign in, how far it has come stands in /metrics only.
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
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
        /** Figures in the Prometheus text format */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Figures. */
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
        /** Events that could not be projected */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It cannot be answered as it was asked: `code` says by which rule. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The server cannot answer now; nothing that was recorded is lost. */
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
        /** @description Who is known, but not in the neighbourhood at the moment. */
        readonly Away: {
            readonly area: string | null;
            /** @description An id; through the lens of a research project an id of that project. */
            readonly id: string;
            readonly kind: components["schemas"]["NodeKind"];
            readonly label: string;
        };
        readonly BetweenGroups: {
            readonly one: string;
            readonly other: string;
            /** @description Informal ties between the two groups. */
            readonly ties: number;
            /** @description The sum of their weights. */
            readonly weight: number;
        };
        readonly Carrier: {
            readonly connector: boolean;
            /** @description Who hangs on this person before anyone else, those of `onlyLineOf` among them. */
            readonly hanging: readonly string[];
            /** @description An id; through the lens of a research project an id of that project. */
            readonly id: string;
            /** @description Who has no other tie than to this person. */
            readonly onlyLineOf: readonly string[];
            /** @description Where the events stand in the log that it rests on, in order. */
            readonly positions: readonly number[];
        };
        /** @description The data of a `changed` event: whom and what the news is about. */
        readonly Changed: {
            readonly ids: readonly string[];
            /** @description How far the picture is now. */
            readonly position: number;
        };
        readonly ComparedGroups: {
            /** @description The moment it is about. */
            readonly asOf: string;
            /** @enum {string} */
            readonly by: "area" | "cohort" | "lifeStage";
            /** @constant */
            readonly compared: "groups";
            readonly groups: readonly [
                string,
                string
            ];
            /** @description The last event of the log that it knows of. */
            readonly knownAt: number;
            readonly levels: readonly {
                /** @description How much larger the second share is. */
                readonly difference: number | null;
                readonly level: components["schemas"]["IsolationLevel"];
                readonly shares: readonly [
                    number | null,
                    number | null
                ];
            }[];
            /** @description Empty: these are figures. */
            readonly names: {
                readonly [key: string]: string;
            };
            readonly neighbourhood: string;
            /** @description Where the events stand in the log that it rests on, in order. */
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
            /** @description How far back a contact counts, such as 180d, or all. */
            readonly window: string;
        };
        readonly ComparedMoments: {
            /** @description The moment it is about. */
            readonly asOf: string;
            /** @constant */
            readonly compared: "moments";
            /** @description The last event of the log that it knows of. */
            readonly knownAt: number;
            readonly levels: readonly {
                readonly from: components["schemas"]["ComparedPlace"];
                readonly residents: number;
                readonly to: components["schemas"]["ComparedPlace"];
            }[];
            readonly moved: readonly {
                readonly from: components["schemas"]["ComparedPlace"];
                /** @description An id; through the lens of a research project an id of that project. */
                readonly id: string;
                /** @description Where the events stand in the log that it rests on, in order. */
                readonly positions: readonly number[];
                readonly to: components["schemas"]["ComparedPlace"];
            }[];
            /** @description Who goes by which name, by id: only those whose name the reader may know. */
            readonly names: {
                readonly [key: string]: string;
            };
            readonly neighbourhood: string;
            /** @description The earlier moment. */
            readonly since: string;
            readonly ties: {
                readonly dissolved: readonly {
                    /** @enum {string} */
                    readonly because: "left" | "no-contact";
                    /** @description Where the events stand in the log that it rests on, in order. */
                    readonly positions: readonly number[];
                    /** @description An id; through the lens of a research project an id of that project. */
                    readonly source: string;
                    /** @description An id; through the lens of a research project an id of that project. */
                    readonly target: string;
                }[];
                readonly formed: readonly {
                    /** @description Where the events stand in the log that it rests on, in order. */
                    readonly positions: readonly number[];
                    /** @description An id; through the lens of a research project an id of that project. */
                    readonly source: string;
                    /** @description An id; through the lens of a research project an id of that project. */
                    readonly target: string;
                }[];
                readonly kept: number;
                /** @description kept / all of both moments (Jaccard); null without ties. */
                readonly stability: number | null;
            };
            /** @description How far back a contact counts, such as 180d, or all. */
            readonly window: string;
        };
        readonly ComparedNeighbourhoods: {
            /** @description The moment it is about. */
            readonly asOf: string;
            /** @constant */
            readonly compared: "neighbourhoods";
            readonly figures: readonly {
                readonly groups: components["schemas"]["FiguresByGroup"];
                readonly neighbourhood: string;
                readonly network: components["schemas"]["NetworkFigures"];
            }[];
            /** @description The last event of the log that it knows of. */
            readonly knownAt: number;
            readonly levels: readonly {
                /** @description How much larger the second share is. */
                readonly difference: number | null;
                readonly level: components["schemas"]["IsolationLevel"];
                readonly shares: readonly [
                    number | null,
                    number | null
                ];
            }[];
            /** @description Empty: these are figures. */
            readonly names: {
                readonly [key: string]: string;
            };
            readonly neighbourhood: string;
            readonly sides: readonly [
                components["schemas"]["Profile"],
                components["schemas"]["Profile"]
            ];
            /** @description How far back a contact counts, such as 180d, or all. */
            readonly window: string;
        };
        /**
         * @description A level, or not in the neighbourhood.
         * @enum {string}
         */
        readonly ComparedPlace: "not-in-view" | "only-formal" | "single-line" | "island" | "hangs-on-one" | "connected" | "absent";
        /** @description shown: rounded. at-least: nearly everybody. small: fewer than the smallest count. withheld: left out, since it would give a small count away. */
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
        /** @description The unknown beside the known, for an area and life stage. */
        readonly Coverage: {
            readonly area: string;
            /** @description How many people live there; null when no description of the area says it. */
            readonly expected: number | null;
            /** @description How many of them are residents in the log. */
            readonly known: number;
            readonly lifeStage: components["schemas"]["LifeStage"];
            /** @description expected − known, never below 0; null when it is not known how many to expect. */
            readonly unknown: number | null;
        };
        readonly Density: {
            /** @description ties / possible; null when there can be none. */
            readonly density: number | null;
            readonly possible: number;
            readonly ties: number;
        };
        /** @description Whose data should be looked at: to be erased, or given another basis. */
        readonly Due: {
            /** @description Null for who answers for the data, and sees ids alone. */
            readonly name: string | null;
            /** @enum {string} */
            readonly reason: "retention-past" | "basis-withdrawn" | "objected-to-everything";
            /** @description An id; through the lens of a research project an id of that project. */
            readonly resident: string;
            /** @description The day since which it is so. */
            readonly since: string;
        };
        /** @description E–I index (Krackhardt & Stern 1988). */
        readonly EIFigures: {
            /** @description Ties across the edge of the group. */
            readonly external: number;
            /** @description (external − internal) / all; null without ties. */
            readonly index: number | null;
            /** @description Ties within it. */
            readonly internal: number;
        };
        readonly Event: {
            /** @description As the catalogue says of this type. */
            readonly data: {
                readonly [key: string]: unknown;
            };
            /** @description An id; through the lens of a research project an id of that project. */
            readonly id: string;
            /** @description False for a type or version that this release does not know, or what cannot be read. */
            readonly known: boolean;
            readonly label: components["schemas"]["Label"];
            /** @description What the ids in the event stand for, as far as they have names the reader may know. */
            readonly names: {
                readonly [key: string]: string;
            };
            /** @description A month (2026-03), a day (2026-03-14) or an instant (RFC 3339). */
            readonly occurredAt: string;
            /** @description A position in the log. */
            readonly position: number;
            /** @enum {string} */
            readonly precision: "instant" | "day" | "month";
            /** @description A month (2026-03), a day (2026-03-14) or an instant (RFC 3339). */
            readonly recordedAt: string;
            readonly recordedBy: string;
            /** @description Where the event stands that took this one back. */
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
            /** @description The data of such an event, as JSON Schema. */
            readonly schema: {
                readonly [key: string]: unknown;
            };
            readonly type: string;
            readonly version: number;
        };
        /** @description What the picture is laid out on: a ring for each level, a sector for each group. */
        readonly Fabric: {
            /**
             * @description What the sectors stand for.
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
            /** @description Whose only tie it is. */
            readonly onlyLineOf: readonly string[];
            /** @description Where the events stand in the log that it rests on, in order. */
            readonly positions: readonly number[];
            /** @description An id; through the lens of a research project an id of that project. */
            readonly source: string;
            /** @description An id; through the lens of a research project an id of that project. */
            readonly target: string;
        };
        /** @description Of whom figures are. */
        readonly FigureGroup: {
            /** @constant */
            readonly by: "whole";
        } | {
            /** @description null: not recorded. */
            readonly area: string | null;
            /** @constant */
            readonly by: "area";
        } | {
            /** @constant */
            readonly by: "life-stage";
            /** @enum {string} */
            readonly lifeStage: "child" | "youth" | "adult" | "older" | "unknown";
        } | {
            /** @description null: not recorded. */
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
        /** @description What is answered of one group. */
        readonly FigureRow: {
            /** @description How many people live here by the description of the areas, if it says. */
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
            /** @description Residents with a tie to such a provider in the window. */
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
            /** @description Residents in view of the log, rounded. */
            readonly residents: number;
            /** @description The month of which these figures are: fewer than the smallest count changed since. */
            readonly since: string;
        };
        /** @description The figures of groups of residents: those that were asked for. */
        readonly FiguresByGroup: {
            readonly byArea?: components["schemas"]["GroupFigures"];
            readonly byCohort?: components["schemas"]["GroupFigures"];
            readonly byLifeStage?: components["schemas"]["GroupFigures"];
        };
        /** @description The data of a `forgotten` event: of whom nothing may be kept. */
        readonly Forgotten: {
            readonly ids: readonly string[];
        };
        readonly Found: {
            readonly area: string | null;
            /** @description The sector they stand in; null for who is no resident. */
            readonly group: string | null;
            /** @description An id; through the lens of a research project an id of that project. */
            readonly id: string;
            readonly kind: components["schemas"]["NodeKind"];
            /** @description The name; the beginning of the id for who has none or may not be known. */
            readonly label: string;
            /** @description Null for who is no resident. */
            readonly level: components["schemas"]["IsolationLevel"] | null;
        };
        /** @description Where lines are missing or thin: the parts that were asked for. */
        readonly Gaps: {
            /** @description The moment it is about. */
            readonly asOf: string;
            readonly betweenGroups?: {
                readonly area: readonly components["schemas"]["GroupGap"][];
                readonly cohort: readonly components["schemas"]["GroupGap"][];
                readonly lifeStage: readonly components["schemas"]["GroupGap"][];
            };
            /** @description The one who carries most first. */
            readonly carriers?: readonly components["schemas"]["Carrier"][];
            readonly coverage?: readonly components["schemas"]["Coverage"][];
            /** @description Ties that fade, the oldest first. */
            readonly fading?: readonly components["schemas"]["FadingTie"][];
            /** @description The last event of the log that it knows of. */
            readonly knownAt: number;
            /** @description Who goes by which name, by id: only those whose name the reader may know. */
            readonly names: {
                readonly [key: string]: string;
            };
            readonly needs?: {
                /** @description How many have an initiative that answers them. */
                readonly covered: number;
                readonly needs: number;
                /** @description covered / needs; null when no need was voiced. */
                readonly share: number | null;
                /** @description Needs that nothing and nobody answers. */
                readonly unanswered: readonly components["schemas"]["UnansweredNeed"][];
                /** @description Skills by which nobody has been helped yet. */
                readonly unused: readonly {
                    /** @description An id; through the lens of a research project an id of that project. */
                    readonly resident: string;
                    /** @description An id; through the lens of a research project an id of that project. */
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
                /** @description How many residents both have a tie with. */
                readonly shared: number;
            }[];
            readonly placesNotVisited?: readonly {
                /** @enum {string} */
                readonly by: "area" | "cohort" | "lifeStage";
                readonly group: string;
                /** @description An id; through the lens of a research project an id of that project. */
                readonly place: string;
                /** @description How many residents the group has, none of whom was seen there in the window. */
                readonly residents: number;
            }[];
            readonly signals?: readonly components["schemas"]["OpenSignal"][];
            /** @description Components of two or more residents without any path to a partner, professional or connector. */
            readonly unreached?: readonly (readonly string[])[];
            /** @description How far back a contact counts, such as 180d, or all. */
            readonly window: string;
        };
        readonly Graph: {
            /** @description The moment it is about. */
            readonly asOf: string;
            readonly between: readonly components["schemas"]["BetweenGroups"][];
            readonly fabric: components["schemas"]["Fabric"];
            /** @description Groups in place of people, when asked for or when there are too many to draw; else none. */
            readonly groups: readonly components["schemas"]["Group"][];
            /** @description The last event of the log that it knows of. */
            readonly knownAt: number;
            readonly levels: components["schemas"]["LevelCounts"];
            readonly neighbourhood: string;
            readonly nodes: readonly components["schemas"]["Node"][];
            /** @description How far the picture is with the log. */
            readonly position: number;
            readonly ties: readonly components["schemas"]["Tie"][];
            /** @description How far back a contact counts, such as 180d, or all. */
            readonly window: string;
        };
        /** @description A group in place of people. */
        readonly Group: {
            readonly count: number;
            /** @description The levels of an open group that hold too many people to draw: they stay counted. */
            readonly counted: readonly components["schemas"]["IsolationLevel"][];
            readonly levels: components["schemas"]["LevelCounts"];
            readonly name: string;
            /** @description Whether its people stand in the picture themselves. */
            readonly open: boolean;
        };
        readonly GroupFigures: {
            /** @description Row i, column j: between the known groups i and j, in the order of `groups`. */
            readonly density: readonly (readonly components["schemas"]["Density"][])[];
            readonly ei: {
                /** @description What it would be if the same people were dealt over the groups by lot. */
                readonly baseline: {
                    readonly asHigh: number;
                    /** @description The share of the draws with an index as low as the observed one. */
                    readonly asLow: number;
                    readonly high: number;
                    /** @description 95 % of the draws lie between low and high. */
                    readonly low: number;
                    readonly mean: number;
                    readonly permutations: number;
                } | null;
                /** @description Ties across the edge of the group. */
                readonly external: number;
                /** @description (external − internal) / all; null without ties. */
                readonly index: number | null;
                /** @description Ties within it. */
                readonly internal: number;
            };
            readonly groups: readonly {
                readonly ei: components["schemas"]["EIFigures"] | null;
                /** @description Null: not known. */
                readonly group: string | null;
                readonly levels: components["schemas"]["LevelCounts"];
                readonly reach: components["schemas"]["ReachFigures"];
                readonly residents: number;
            }[];
        };
        readonly GroupGap: {
            /** @description The ties there would be if all known ties fell on pairs of people by lot. */
            readonly expected: number;
            readonly one: string;
            readonly other: string;
            /** @description Where the events stand in the log that it rests on, in order. */
            readonly positions: readonly number[];
            readonly ties: number;
        };
        readonly Imported: {
            /** @description When it was recorded (RFC 3339). */
            readonly at: string;
            readonly events: number;
            /** @description How many of them were taken back since. */
            readonly gone: number;
            readonly id: string;
            readonly recordedBy: string;
        };
        readonly ImportLine: {
            /** @description Bytes in all. */
            readonly of: number;
            /** @description Bytes so far. */
            readonly read: number;
        } | {
            readonly id: string;
            readonly report: components["schemas"]["ImportReport"];
        } | {
            readonly problem: components["schemas"]["Problem"];
        };
        readonly ImportPreview: {
            /**
             * @description What the table holds: what was asked, or what it most looks like.
             * @enum {string}
             */
            readonly as: "residents" | "contacts" | "participation" | "partners" | "places";
            readonly columns: readonly string[];
            readonly fields: readonly {
                /** @description The column it was found in, the first is 0; null when in none. */
                readonly column: number | null;
                readonly field: string;
                readonly required: boolean;
            }[];
            readonly remarks: readonly string[];
            /** @description The first rows, as they read. */
            readonly rows: readonly {
                readonly cells: readonly string[];
                readonly line: number;
            }[];
        };
        readonly ImportReport: {
            /** @description Events that are new in the log. */
            readonly added: number;
            /** @description Events that were in the log before. */
            readonly already: number;
            readonly rejected: number;
            /** @description The first thousand of them. */
            readonly rejections: readonly components["schemas"]["Rejection"][];
            readonly remarks: readonly string[];
            /** @description Rows that say what another row says. */
            readonly repeated: number;
            /** @description Rows read. */
            readonly rows: number;
            /** @description Rows that were left out on purpose. */
            readonly skipped: number;
        };
        readonly Introduction: {
            /** @description Where the two would stand after they met. */
            readonly after: readonly [
                components["schemas"]["IsolationLevel"],
                components["schemas"]["IsolationLevel"]
            ];
            readonly before: readonly [
                components["schemas"]["IsolationLevel"],
                components["schemas"]["IsolationLevel"]
            ];
            /** @description Who could introduce them, in order from the first to the second. */
            readonly chain: readonly string[];
            /** @description Where it could happen: an initiative that both, or one, come to. */
            readonly initiative: string | null;
            /** @description Where the events stand in the log that it rests on, in order. */
            readonly positions: readonly number[];
            readonly reasons: readonly components["schemas"]["IntroductionReason"][];
            /** @description First who is helped most: the one who stands most alone. */
            readonly residents: readonly [
                string,
                string
            ];
            /** @description In words, with names; null when the reader may not know both. */
            readonly sentence: components["schemas"]["Label"] | null;
            /** @description The first of them who is a resident. */
            readonly through: string | null;
        };
        readonly IntroductionOutcomes: {
            /** @description How many were still meeting 60 days later. */
            readonly lasted: number;
            readonly made: number;
            /** @description How many of them met afterwards. */
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
            /** @description The moment it is about. */
            readonly asOf: string;
            readonly introductions: readonly components["schemas"]["Introduction"][];
            /** @description The last event of the log that it knows of. */
            readonly knownAt: number;
            /** @description Who goes by which name, by id: only those whose name the reader may know. */
            readonly names: {
                readonly [key: string]: string;
            };
            readonly neighbourhood: string;
            readonly outcomes: components["schemas"]["IntroductionOutcomes"];
            /** @description How far back a contact counts, such as 180d, or all. */
            readonly window: string;
        };
        /**
         * @description How a resident stands in the recorded contacts, from most on their own to connected.
         * @enum {string}
         */
        readonly IsolationLevel: "not-in-view" | "only-formal" | "single-line" | "island" | "hangs-on-one" | "connected";
        /** @description In words. */
        readonly Label: {
            readonly en: string;
            readonly nl: string;
        };
        /** @description How many residents stand on each level. */
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
                /** @description The last contact before the window. */
                readonly before: {
                    /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                    readonly at: number;
                    /** @description A position in the log. */
                    readonly position: number;
                    /** @description An id; through the lens of a research project an id of that project. */
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
                /** @description Who would stay behind together, the resident included. */
                readonly part: readonly string[];
                /** @description How many would remain of the whole component. */
                readonly remaining: number;
            };
            /** @constant */
            readonly rule: "hangs-on-one";
        } | {
            readonly params: {
                /** @description Residents they can reach along ties, themselves included. */
                readonly component: number;
                /** @description Informal ties. */
                readonly informal: number;
            };
            /** @constant */
            readonly rule: "connected";
        };
        /** @enum {string} */
        readonly LifeStage: "child" | "youth" | "adult" | "older" | "unknown";
        readonly Me: {
            /** @description The roles in which this server can be looked at; empty everywhere but in the demo. */
            readonly demoRoles: readonly ("kwartiermaker" | "partner" | "researcher" | "coalition" | "administrator")[];
            /** @description Stable, and no name in clear. */
            readonly id: string;
            readonly roles: readonly ("kwartiermaker" | "partner" | "researcher" | "coalition" | "administrator" | "monitor")[];
            /** @enum {string} */
            readonly via: "session" | "token" | "open";
        };
        readonly Neighbourhood: {
            /** @description Its people are made up. */
            readonly demo: boolean;
            /** @description How many events there are; in hundreds for who sees no people. */
            readonly events: number;
            /** @description A month (2026-03), a day (2026-03-14) or an instant (RFC 3339). */
            readonly firstAt: string;
            /** @description Where its last event stands in the log; 0 for who sees no people. */
            readonly head: number;
            readonly id: string;
            /** @description A month (2026-03), a day (2026-03-14) or an instant (RFC 3339). */
            readonly lastAt: string;
            /**
             * @description Through which lens you see it.
             * @enum {string}
             */
            readonly lens: "named" | "acquainted" | "pseudonymous" | "aggregate" | "none";
            /** @description Which types of event you may record in it. */
            readonly mayRecord: "all" | readonly string[];
            readonly name: string;
            /** @description The organisation whose meetings you record, when it is always the same one. */
            readonly recordsFor: string | null;
        };
        /** @description The figures of the whole network: those that were asked for. */
        readonly NetworkFigures: {
            /** @description There only when betweenness was sampled. */
            readonly betweennessSampled?: {
                readonly confidence: number;
                /** @description How far a figure may be off, with this confidence. */
                readonly error: number;
                readonly pivots: number;
            };
            /** @description Ties without which the network falls apart. */
            readonly bridges?: number;
            readonly communities?: number;
            /** @description Parts of two or more residents. */
            readonly components?: number;
            /** @description Residents without any such tie. */
            readonly isolates?: number;
            readonly largestComponent?: number;
            readonly levels?: components["schemas"]["LevelCounts"];
            readonly modularity?: number | null;
            readonly reach?: components["schemas"]["ReachFigures"];
            readonly reachMultiplied?: {
                readonly byInitiative: number;
                readonly byTie: number;
                readonly perVolunteer: number | null;
                /** @description Different residents, no volunteers themselves, with a tie to a volunteer or their initiative. */
                readonly reached: number;
                readonly volunteers: number;
            };
            readonly residents?: number;
            readonly samenRedzaamheid?: {
                readonly betweenResidents: number;
                /** @description Pairs of whom one helped the other in the window. */
                readonly helpTies: number;
                readonly share: number | null;
            };
            readonly ties?: number;
        };
        readonly Node: {
            readonly area: string | null;
            /** @description Null without one, and for whom the reader may not know. */
            readonly cohort: string | null;
            /** @description Whether they are a connector of the neighbourhood. */
            readonly connector: boolean;
            /** @description The sector they stand in: an area, cohort or life stage, or the id of whom a circle is around. */
            readonly group: string | null;
            /** @description An id; through the lens of a research project an id of that project. */
            readonly id: string;
            readonly kind: components["schemas"]["NodeKind"];
            /** @description The name; the beginning of the id for who has none or may not be known. */
            readonly label: string;
            /** @description Null for who is no resident. */
            readonly level: components["schemas"]["IsolationLevel"] | null;
            readonly lifeStage: components["schemas"]["LifeStage"];
            /** @description Ties from the nearest partner or connector; null without any path, and for who is no resident. */
            readonly steps: number | null;
            readonly tags: readonly string[];
            readonly volunteer: boolean;
            /** @description In the units of the radius of the fabric, from its middle. */
            readonly x: number;
            /** @description In the units of the radius of the fabric, from its middle, downwards. */
            readonly y: number;
        };
        /** @enum {string} */
        readonly NodeKind: "resident" | "professional" | "partner" | "initiative" | "place";
        readonly OpenSignal: {
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            readonly at: number;
            readonly resident: string | null;
            /** @description An id; through the lens of a research project an id of that project. */
            readonly signal: string;
        };
        /** @description One resident, professional, partner, initiative or place at a moment. */
        readonly Person: {
            readonly area: string | null;
            /** @description A month (2026-03), a day (2026-03-14) or an instant (RFC 3339). */
            readonly asOf: string;
            /** @description The events that show it. */
            readonly because: readonly components["schemas"]["Event"][];
            /** @description Null without one, and for whom the reader may not know. */
            readonly cohort: string | null;
            /** @description Whether they are a connector of the neighbourhood. */
            readonly connector: boolean;
            readonly ego: {
                readonly nodes: readonly components["schemas"]["Someone"][];
                readonly ties: readonly components["schemas"]["Tie"][];
            };
            /** @description The sector they stand in: an area, cohort or life stage, or the id of whom a circle is around. */
            readonly group: string | null;
            /** @description The last events that point at them, newest first. */
            readonly history: readonly components["schemas"]["Event"][];
            /** @description An id; through the lens of a research project an id of that project. */
            readonly id: string;
            readonly kind: components["schemas"]["NodeKind"];
            /** @description The name; the beginning of the id for who has none or may not be known. */
            readonly label: string;
            /** @description Null for who is no resident. */
            readonly level: components["schemas"]["IsolationLevel"] | null;
            readonly lifeStage: components["schemas"]["LifeStage"];
            /** @description Why this level; null for who is no resident. */
            readonly reason: components["schemas"]["LevelReason"] | null;
            /** @description The registrations that were merged into this person, the one that stays first; empty for others. */
            readonly registrations: readonly components["schemas"]["Registration"][];
            /** @description Ties from the nearest partner or connector; null without any path, and for who is no resident. */
            readonly steps: number | null;
            readonly tags: readonly string[];
            readonly ties: readonly components["schemas"]["PersonTie"][];
            readonly volunteer: boolean;
            readonly window: string;
        };
        readonly PersonTie: {
            /** @description Contacts in the window. */
            readonly contacts: number;
            /** @description The ids of the events that the tie stands on; the history holds them. */
            readonly events: readonly string[];
            /** @description The last contact was longer ago than half the window. */
            readonly fading: boolean;
            /** @description Whether an organisation, professional, initiative or place is one of the two. */
            readonly formal: boolean;
            /**
             * @description contact: they met. bond: something standing. visit: seen at a place, which is no tie.
             * @enum {string}
             */
            readonly kind: "contact" | "bond" | "visit";
            /** @description The last contact; null for a bond without any. */
            readonly lastAt: string | null;
            /** @description Contacts in the window, shared out over groups, plus 1 for each bond. */
            readonly weight: number;
            readonly with: {
                /** @description An id; through the lens of a research project an id of that project. */
                readonly id: string;
                readonly kind: components["schemas"]["NodeKind"];
                /** @description The name; the beginning of the id for who has none or may not be known. */
                readonly label: string;
            };
        };
        /** @description What went wrong (RFC 9457). */
        readonly Problem: {
            /** @description The kind of problem, for programs. */
            readonly code: string;
            /** @description What is the matter this time, in one English sentence. */
            readonly detail: string;
            /** @description Each thing that is wrong, where it stands and what was expected. */
            readonly errors: readonly {
                readonly line?: number;
                readonly message: string;
                readonly pointer: string;
            }[];
            /** @description The request, as it stands in the log of the server. */
            readonly instance?: string;
            readonly status: number;
            /** @description The kind of problem in a few words, in Dutch or English. */
            readonly title: string;
            /** @description Names the kind of problem. */
            readonly type: string;
        };
        readonly Profile: {
            readonly degree: {
                /** @description At d: how many have d ties. */
                readonly distribution: readonly number[];
                readonly mean: number | null;
                readonly median: number | null;
            };
            readonly formalDegree: {
                /** @description At d: how many have d ties. */
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
            /** @description within / residents; null where there is nobody. */
            readonly share: number | null;
            /** @description Residents within so many steps of a partner or connector. */
            readonly within: number;
        };
        /** @description One of several registrations that are one person. */
        readonly Registration: {
            /** @description An id; through the lens of a research project an id of that project. */
            readonly id: string;
            readonly name: string | null;
            readonly reference: string | null;
        };
        /** @description A row that is not imported, and why. */
        readonly Rejection: {
            /**
             * @description What is wrong, for who says it in another language.
             * @enum {string}
             */
            readonly code?: "empty" | "moment" | "no-moment" | "option" | "yes-no" | "too-long" | "damaged" | "cells" | "same-person" | "no-name" | "twice" | "other";
            readonly column?: string;
            readonly file: string;
            /** @description The line of the file, the first is 1. */
            readonly line: number;
            /** @description What was expected, in one English sentence. */
            readonly reason: string;
            /** @description The rule of the neighbourhood that it breaks, in words. */
            readonly rule?: {
                readonly en: string;
                readonly nl: string;
            };
        };
        readonly Report: {
            /** @description The moment it is about. */
            readonly asOf: string;
            readonly coAttendance: boolean;
            readonly coverage: readonly components["schemas"]["Coverage"][];
            readonly groups: components["schemas"]["FiguresByGroup"];
            /** @description The last event of the log that it knows of. */
            readonly knownAt: number;
            readonly neighbourhood: string;
            readonly network: components["schemas"]["NetworkFigures"];
            /** @description Within how many steps someone is reached; 2 unless asked otherwise. */
            readonly reachSteps: number;
            /** @description A row for everybody who is in the neighbourhood at the moment. */
            readonly residents: readonly components["schemas"]["ResidentFigures"][];
            /**
             * @description Which ties the measures ran over.
             * @enum {string}
             */
            readonly ties: "informal" | "formal" | "all";
            /** @description How far back a contact counts, such as 180d, or all. */
            readonly window: string;
        };
        /** @description The figures of one resident: those that were asked for. */
        readonly ResidentFigures: {
            /** @description Whether the network falls apart without them. */
            readonly articulation?: boolean;
            /** @description Shortest paths that run through them: the raw count over unordered pairs. */
            readonly betweenness?: number;
            /** @description The group they mostly meet in; 0 is the largest. */
            readonly community?: number | null;
            /** @description Residents they can reach along ties, themselves included. */
            readonly component?: number;
            /** @description How much their contacts know each other (Burt 1992). */
            readonly constraint?: number | null;
            /** @description The largest k such that they are in a part where all have k ties within it. */
            readonly core?: number;
            /** @description Ties of the kind asked for. */
            readonly degree?: number;
            /** @description How many circles they tie together (Burt 1992). */
            readonly effectiveSize?: number | null;
            /** @description Ties with professionals, partners and initiatives. */
            readonly formalDegree?: number;
            readonly id: string;
            /** @description Days since the last contact in the window, with parts of days. */
            readonly lastContact?: number | null;
            readonly level?: components["schemas"]["IsolationLevel"];
            /** @description Their reference in other files, for whom the reader may know. */
            readonly reference: string | null;
            /** @description The sum of the weights of their ties. */
            readonly strength?: number;
        };
        readonly Ring: {
            /** @description Residents on this level. */
            readonly count: number;
            /** @description Distance from the middle. */
            readonly inner: number;
            readonly level: components["schemas"]["IsolationLevel"];
            readonly outer: number;
        };
        readonly Sector: {
            /** @description Residents in this sector. */
            readonly count: number;
            readonly end: number;
            readonly name: string;
            /** @description In radians, clockwise. */
            readonly start: number;
        };
        readonly Someone: {
            readonly area: string | null;
            /** @description Null without one, and for whom the reader may not know. */
            readonly cohort: string | null;
            /** @description Whether they are a connector of the neighbourhood. */
            readonly connector: boolean;
            /** @description The sector they stand in: an area, cohort or life stage, or the id of whom a circle is around. */
            readonly group: string | null;
            /** @description An id; through the lens of a research project an id of that project. */
            readonly id: string;
            readonly kind: components["schemas"]["NodeKind"];
            /** @description The name; the beginning of the id for who has none or may not be known. */
            readonly label: string;
            /** @description Null for who is no resident. */
            readonly level: components["schemas"]["IsolationLevel"] | null;
            readonly lifeStage: components["schemas"]["LifeStage"];
            /** @description Ties from the nearest partner or connector; null without any path, and for who is no resident. */
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
            /** @description Who or what answered it, or took it up. */
            readonly by: string | null;
            /** @description An id; through the lens of a research project an id of that project. */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "need" | "skill" | "help" | "signal" | "introduction" | "experiment" | "result" | "coalition";
            /** @description Its name, when it is a thing with a name. */
            readonly name: string | null;
            readonly note: string | null;
            /** @description Whom it is about. */
            readonly residents: readonly string[];
            /** @description A month (2026-03), a day (2026-03-14) or an instant (RFC 3339). */
            readonly since: string;
            /**
             * @description Open until something answers or ends it.
             * @enum {string}
             */
            readonly state: "open" | "picked-up" | "answered" | "declined" | "ended";
            readonly topic: string | null;
        };
        readonly Tie: {
            /** @description Contacts in the window. */
            readonly contacts: number;
            /** @description The last contact was longer ago than half the window. */
            readonly fading: boolean;
            /** @description The first contact in the window, or the beginning of the bond. */
            readonly firstAt: string;
            /** @description Whether an organisation, professional, initiative or place is one of the two. */
            readonly formal: boolean;
            /**
             * @description contact: they met. bond: something standing. visit: seen at a place, which is no tie.
             * @enum {string}
             */
            readonly kind: "contact" | "bond" | "visit";
            /** @description The last contact; null for a bond without any. */
            readonly lastAt: string | null;
            /** @description An id; through the lens of a research project an id of that project. */
            readonly source: string;
            /** @description An id; through the lens of a research project an id of that project. */
            readonly target: string;
            /** @description Contacts in the window, shared out over groups, plus 1 for each bond. */
            readonly weight: number;
        };
        readonly TieWithEvents: {
            /** @description The events that they stand on, newest first. */
            readonly events: readonly components["schemas"]["Event"][];
            /** @description One for each kind of line between the two. */
            readonly ties: readonly components["schemas"]["Tie"][];
        };
        readonly TimelineBin: {
            readonly events: number;
            /** @description The first day of the stretch, in Amsterdam. */
            readonly start: string;
        };
        readonly UnansweredNeed: {
            readonly need: {
                /** @description The initiative that answers it. */
                readonly initiative?: string;
                /** @description An id; through the lens of a research project an id of that project. */
                readonly need: string;
                /** @description The resident or partner that answers it. */
                readonly other?: string;
                /** @description An id; through the lens of a research project an id of that project. */
                readonly resident: string;
                readonly topic: string;
            };
            /** @description Skills on offer that would fit. */
            readonly skills: readonly {
                /** @description An id; through the lens of a research project an id of that project. */
                readonly resident: string;
                /** @description An id; through the lens of a research project an id of that project. */
                readonly skill: string;
                readonly topic: string;
            }[];
        };
        readonly WhatIf: {
            readonly after: components["schemas"]["Standing"];
            /** @description The moment it is about. */
            readonly asOf: string;
            readonly before: components["schemas"]["Standing"];
            /** @description The last event of the log that it knows of. */
            readonly knownAt: number;
            readonly moved: readonly {
                readonly from: components["schemas"]["IsolationLevel"];
                /** @description An id; through the lens of a research project an id of that project. */
                readonly id: string;
                /** @description Null for who would be gone. */
                readonly to: components["schemas"]["IsolationLevel"] | null;
            }[];
            /** @description Who goes by which name, by id: only those whose name the reader may know. */
            readonly names: {
                readonly [key: string]: string;
            };
            readonly neighbourhood: string;
            /** @description How far back a contact counts, such as 180d, or all. */
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
