### What `todoku report` tells of how conversations ended. Operators read it, by mail perhaps.

report =
    .title = { $service }: how conversations ended that began from { $first } to { $last }
    .nothing = No conversation began in this time.
    .all = Conversations: { $n }
    .share = { $name }: { $n } ({ $percent }%; 95% interval { $least } to { $most }%)
    .verified = It works, verified
    .claimed = It works, by their word
    .handed_over = With support
    .silent = Silent
    .returned = Came back
    .durable = Of those verified, for a whole week: { $n }
    .medians = Medians: presses { $presses }, messages { $messages }, minutes { $minutes }
    .by_symptom = By what was wrong
    .by_provider = By mailbox service
    .by_language = By language
    .by_version = By version of the knowledge
    .group = { $name } ({ $id }): { $n }
    .group_bare = { $name }: { $n }
    .unnamed = not said
    .classes = Verified: they said that it works and did not come back with the same problem within 72 hours. By their word: those 72 hours are not over yet. Came back: the same problem, within 72 hours. Silent: nothing more was heard, which is never counted as solved.
    .limits = Who erases their data, or comes back from another account, is not recognized. Intervals say how much chance alone may explain.
