import gossip from '@eventstore/db-client/generated/gossip_pb.js'
import shared from '@eventstore/db-client/generated/shared_pb.js'

const states = {
  leader: gossip.MemberInfo.VNodeState.LEADER,
  follower: gossip.MemberInfo.VNodeState.FOLLOWER,
  'catching up': gossip.MemberInfo.VNodeState.CATCHINGUP,
} as const

/** A node of a cluster, as the others see it. */
export type Member = {
  readonly address: string
  readonly port: number
  readonly state: keyof typeof states
  readonly gone?: boolean
}

/** The description that a node gives of its cluster. */
export const clusterOf = (members: readonly Member[]) =>
  new gossip.ClusterInfo().setMembersList(
    members.map(({ address, port, state, gone = false }) =>
      new gossip.MemberInfo()
        .setState(states[state])
        .setIsAlive(!gone)
        .setInstanceId(new shared.UUID().setString(crypto.randomUUID()))
        .setTimeStamp('0')
        .setHttpEndPoint(new gossip.EndPoint().setAddress(address).setPort(port)),
    ),
  )
