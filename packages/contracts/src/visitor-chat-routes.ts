/**
 * Routes of browsers that were told who uses them: a conversation as a signed-in customer has it, as far as it was opened
 * from that browser. What stands behind the number is the same as at `/tickets/…`.
 * @module
 */
import { nothing } from './account-requests.ts'
import { CHAT, created, ok, type FamilyRoute } from './route.ts'
import { answerRequest, awayRequest, eventsQuery, readsRequest, withdrawalRequest } from './ticket-requests.ts'
import { changedTicket, eventsPage, ticketResponse, ticketWithTimeline } from './ticket-responses.ts'
import { deviceRequest, deviceResponse, visitorChatRequest, visitorMessageRequest } from './visitor-chat-messages.ts'
import { ratingRequest } from './work-requests.ts'

const DEVICE = '/public/device'
const CHATS = '/public/chats'
const ANYONE = { family: 'visitors', access: 'public' } as const

export const VISITOR_CHAT_ROUTES = [
  {
    ...ANYONE,
    id: 'getDevice',
    method: 'GET',
    path: DEVICE,
    summary: 'Who uses this browser, as was told once',
    answer: ok(deviceResponse),
  },
  {
    ...ANYONE,
    id: 'rememberDevice',
    method: 'POST',
    path: DEVICE,
    summary: 'Say once who uses this browser; the answer, a cookie, is the same whether anybody knows him or not',
    body: deviceRequest,
    answer: created(deviceResponse),
  },
  {
    ...ANYONE,
    id: 'forgetDevice',
    method: 'POST',
    path: `${DEVICE}/end`,
    summary: 'Forget this browser, for good',
    body: nothing,
    answer: ok(deviceResponse),
  },
  {
    ...ANYONE,
    id: 'openChat',
    method: 'POST',
    path: CHATS,
    summary: 'Begin a conversation from a remembered browser',
    body: visitorChatRequest,
    answer: created(ticketResponse),
    creates: true,
  },
  {
    ...ANYONE,
    id: 'getChat',
    method: 'GET',
    path: CHAT,
    summary: 'A conversation that was opened from this browser',
    answer: ok(ticketWithTimeline),
  },
  {
    ...ANYONE,
    id: 'getChatEvents',
    method: 'GET',
    path: `${CHAT}/events`,
    summary: 'What happened in it since the last look',
    query: eventsQuery,
    answer: ok(eventsPage),
  },
  {
    ...ANYONE,
    id: 'addChatMessage',
    method: 'POST',
    path: `${CHAT}/messages`,
    summary: 'Write in it',
    body: visitorMessageRequest,
    answer: created(changedTicket),
    creates: true,
    ifMatch: 'optional',
  },
  {
    ...ANYONE,
    id: 'readChatMessages',
    method: 'POST',
    path: `${CHAT}/reads`,
    summary: 'Say which messages were read',
    body: readsRequest,
    answer: ok(changedTicket),
  },
  {
    ...ANYONE,
    id: 'answerChatResolution',
    method: 'POST',
    path: `${CHAT}/answers`,
    summary: 'Solved, not solved, or keep watching',
    body: answerRequest,
    answer: ok(changedTicket),
    ifMatch: 'required',
  },
  {
    ...ANYONE,
    id: 'declareChatAway',
    method: 'PUT',
    path: `${CHAT}/away`,
    summary: 'I can answer again from then on',
    body: awayRequest,
    answer: ok(changedTicket),
    ifMatch: 'required',
  },
  {
    ...ANYONE,
    id: 'withdrawChat',
    method: 'POST',
    path: `${CHAT}/withdrawal`,
    summary: 'Not needed any more',
    body: withdrawalRequest,
    answer: ok(changedTicket),
    ifMatch: 'required',
  },
  {
    ...ANYONE,
    id: 'rateChat',
    method: 'POST',
    path: `${CHAT}/satisfaction`,
    summary: 'Rate how it was attended, once',
    body: ratingRequest,
    answer: created(changedTicket),
    creates: true,
  },
] as const satisfies readonly FamilyRoute<'visitors'>[]
