import type { WeefselEvent } from '../api/shapes.ts'
import { provideTour, TourState } from '../features/tour/index.ts'
import { CatalogueState, provideCatalogue } from '../model/catalogue.svelte.ts'
import { ConnectionState, provideConnection } from '../model/connection.svelte.ts'
import { ErrorState, provideErrors } from '../model/errors.svelte.ts'
import { provideForget } from '../model/forgetting.ts'
import { PictureState, provideGraph } from '../model/graph.svelte.ts'
import { LiveChanges, provideLive } from '../model/liveChanges.svelte.ts'
import { LocationState, provideLocation } from '../model/location.svelte.ts'
import { NeighbourhoodState, provideNeighbourhood } from '../model/neighbourhood.svelte.ts'
import { OfflineState } from '../model/offlineState.svelte.ts'
import { PermissionState, providePermissions } from '../model/permissions.svelte.ts'
import { provideQueue, QueueState } from '../model/queue/queue.svelte.ts'
import { forgetRecent } from '../model/recentlyRecorded.ts'
import { provideRecorder, RecordingState } from '../model/recorder.svelte.ts'
import { provideSession, SessionState } from '../model/session.svelte.ts'
import { provideTime, TimeState } from '../model/time.svelte.ts'
import { provideTimeline, TimelineState } from '../model/timeline.svelte.ts'
import { AnnouncerState, provideAnnouncer } from '../platform/announcer.svelte.ts'
import { provideTheme, ThemeState } from '../platform/theme.svelte.ts'
import { LanguageState, provideLanguage } from '../text/language.svelte.ts'

/** Makes what the screens share, once, and hands it down by context. Call it while the root component is made. */
export function provideContexts() {
  const language = provideLanguage(new LanguageState())
  const theme = provideTheme(new ThemeState())
  const announcer = provideAnnouncer(new AnnouncerState())
  const errors = provideErrors(new ErrorState())
  const location = provideLocation(new LocationState())
  const session = provideSession(new SessionState())
  const offline = new OfflineState()
  const queue = provideQueue(new QueueState())
  provideCatalogue(new CatalogueState())
  const neighbourhood = provideNeighbourhood(new NeighbourhoodState(location, offline))
  const permissions = providePermissions(new PermissionState(neighbourhood, session))
  const recorder = provideRecorder(new RecordingState(permissions))
  const time = provideTime(new TimeState(location, neighbourhood))
  const graph = provideGraph(new PictureState(location, neighbourhood, time, offline, errors))
  const timeline = provideTimeline(new TimelineState(errors))
  const reading = { neighbourhood, permissions, time, graph, timeline, errors }
  const connection = provideConnection(new ConnectionState({ ...reading, offline }))
  const live = provideLive(new LiveChanges({ ...reading, connection, onNews, onForgotten: forget }))
  const tour = provideTour(new TourState(location, neighbourhood, permissions))
  provideForget(forget)

  function onNews(events: readonly WeefselEvent[], more: boolean) {
    const others = events.filter(({ id }) => !recorder.isOwn(id))
    const last = others.at(-1)
    if (!last) return
    const words = language.t.live
    announcer.show(more ? words.many(others.length) : words.added(language.sentence(last)))
  }

  function forget(ids: readonly string[]) {
    const { current } = neighbourhood
    const { selected } = location
    if (selected !== undefined && ids.includes(selected)) location.select(undefined)
    if (current) forgetRecent(current.id, ids)
    void queue.dropAbout(ids)
    if (permissions.seesPeople) void live.refreshAll()
  }

  return {
    ...reading,
    language,
    theme,
    location,
    session,
    offline,
    queue,
    recorder,
    connection,
    live,
    tour,
  }
}
