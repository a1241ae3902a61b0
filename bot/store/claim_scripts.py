"""The Lua scripts by which a process takes over, renews and gives back its claims: who sends for a chat is one process at a time, for as
long as there is something to send. `SAVE` claims a chat, taking out its last row releases it."""

from bot.store.reply_types import empty_or, flag, nothing, row, texts
from bot.store.scripts import COMMON, Script

# KEYS: outbox, claims, then those of confirm.
# ARGV: chat, process, milliseconds a claim lasts, 1 if it has heard the answer to the last time, then those of confirm.
# Claims what is left to send to a chat: whether somebody else's claim had run out, then the rows. Nothing where
# somebody else sends. That a claim had run out is remembered until the answer has been heard.
TAKE = Script(
    COMMON
    + """
local outbox, claims, chat, process = KEYS[1], KEYS[2], ARGV[1], ARGV[2]
confirm(outbox, claims, 3, 5)
local holder, over, _, doubt = holder_of(claims, chat)
if holder and holder ~= process and not over then return {} end
local last = last_of(outbox, chat)
if not last then
  redis.call('HDEL', claims, chat)
  return {}
end
if holder ~= process then
  doubt = holder and '1' or '0'
elseif ARGV[4] == '1' then
  doubt = '0'
end
hold(claims, chat, process, tonumber(ARGV[3]), last, doubt)
return {tonumber(doubt), rows_of(outbox, chat)}
""",
    empty_or(row(flag, texts)),
)

# KEYS: claims. ARGV: process, milliseconds a claim lasts, chats. Renews claims; those that are somebody else's now.
HOLD = Script(
    COMMON
    + """
local lost = {}
for i = 3, #ARGV do
  local holder, _, known, doubt = holder_of(KEYS[1], ARGV[i])
  if holder == ARGV[1] then
    hold(KEYS[1], ARGV[i], holder, tonumber(ARGV[2]), known, doubt)
  else
    lost[#lost + 1] = ARGV[i]
  end
end
return lost
""",
    texts,
)

# KEYS: outbox, claims. ARGV: how many at most. Chats with rows that nobody sends.
ORPHANS = Script(
    COMMON
    + """
local found, after = {}, '-'
while #found < tonumber(ARGV[1]) do
  local member = redis.call('ZRANGEBYLEX', KEYS[1], after, '+', 'LIMIT', 0, 1)[1]
  if not member then break end
  local chat = string.match(member, '^(-?%d+) %d%d%d%d%d%d%d%d%d %S+ ')
  if not chat then error('a row cannot be read') end
  local holder, over = holder_of(KEYS[2], chat)
  if not holder or over then found[#found + 1] = chat end
  after = '[' .. chat .. '!'
end
return found
""",
    texts,
)

# KEYS: claims. ARGV: process, chats. Gives claims back.
LEAVE = Script(
    COMMON
    + """
for i = 2, #ARGV do
  if holder_of(KEYS[1], ARGV[i]) == ARGV[1] then redis.call('HDEL', KEYS[1], ARGV[i]) end
end
""",
    nothing,
)
