import type {
  ChannelChange,
  ChannelInput,
  ChannelView,
  ChannelWithSecret,
  Deliveries,
  DeliveriesQuery,
  PreferencesInput,
  PreferencesView,
} from '../contract/notification.ts'

/** Where people say what they want to be told, and owners where else it is told. */
export interface NotificationDesk {
  preferences(userId: string): Promise<PreferencesView>
  /** The address is looked after where the person is. */
  choose(userId: string, input: Omit<PreferencesInput, 'email'>): Promise<PreferencesView>
  /** @throws NOTIFY_REFUSED NOTIFY_FAILED, and INVALID_INPUT where no mail can be sent */
  testMail(userId: string): Promise<void>
  channels(): Promise<readonly ChannelView[]>
  /** @throws INVALID_INPUT */
  addChannel(input: ChannelInput): Promise<ChannelWithSecret>
  /** @throws INVALID_INPUT NOT_FOUND SECRET_KEY_WRONG */
  changeChannel(channelId: string, change: ChannelChange): Promise<ChannelWithSecret>
  /** @throws NOT_FOUND */
  removeChannel(channelId: string): Promise<void>
  /** @throws NOT_FOUND NOTIFY_REFUSED NOTIFY_FAILED SECRET_KEY_WRONG */
  testChannel(channelId: string): Promise<void>
  deliveries(query: DeliveriesQuery): Promise<Deliveries>
  /** @param ids null for all that failed */
  retry(ids: readonly string[] | null): Promise<number>
  drop(ids: readonly string[] | null): Promise<number>
  /** Turns the mails off of whoever a link was made for; false when nobody made it here. */
  stop(token: string): Promise<boolean>
}
