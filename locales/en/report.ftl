### What `todoku report` and the console's first page tell of how conversations ended. Team leads read it, by mail perhaps.

report =
    .title = { $service }: how the chat went, { $first } to { $last }
    .nothing = No conversation began in this time.
    .glance =
        { $n ->
            [one] { $n } conversation:
           *[other] { $n } conversations:
        } { $back }% got back in by themselves (95% interval { $least } to { $most }%), { $handed_over }% went to your team, { $silent }% left without a word, { $returned }% came back with the same problem.
    .glance_none = Nobody came.
    .before = The seven days before: { $n }, of whom { $back }% got back in by themselves.
    .made_up = Made up: of the { $of } conversations of this time, { $n } come from todoku simulate. They never took place.
    .ended = How it ended
    .share = { $name }: { $n } ({ $percent }%; 95% interval { $least } to { $most }%)
    .verified = It works, verified
    .claimed = It works, by their word
    .handed_over = With support
    .silent = Silent
    .returned = Came back
    .durable = Of those verified, for a whole week: { $n }
    .medians = Medians: presses { $presses }, messages { $messages }, minutes { $minutes }
    .by_symptom = What was wrong, and how many got back in by themselves
    .by_provider = By mailbox service
    .by_language = By language
    .by_version = By version of the knowledge
    .by_efforts = What it took until the end (median; plan: what is expected on average)
    .by_left = Where the silent ones left
    .by_remedies = What helped, of those who tried it and told
    .by_causes = What support found it was
    .group = { $name }: { $n }; back in { $percent }% ({ $least } to { $most }%)
    .named = { $name } ({ $id })
    .count = { $name }: { $n }
    .effort = { $name }: presses and messages { $presses } (plan { $plan_presses }), minutes { $minutes } (plan { $plan_minutes })
    .remedy = { $name }: { $n } of { $of } ({ $percent }%)
    .more = and { $n } more
    .unnamed = not said
    .left_start = Before saying what is wrong
    .left_symptom = Right after saying what is wrong
    .left_asked = After answering: { $name }
    .left_offered = At this step, without an answer: { $name }
    .left_not_worked = After this had not helped: { $name }
    .left_later = After putting this off: { $name }
    .left_worked = After this had worked: { $name }
    .promises = Hand-offs: answered in time { $kept }, late { $late }; still waiting in time { $open }, overdue { $overdue }; nothing promised { $unpromised }
    .wait = Half of them waited no longer than { $n } minutes for the first answer.
    .stars = Stars: { $mean } of 5 ({ $n } given)
    .classes = Verified: they said that it works and did not come back with the same problem within 72 hours. By their word: those 72 hours are not over yet. Came back: the same problem, within 72 hours. Silent: nothing more was heard, which is never counted as solved.
    .limits = Who erases their data, or comes back from another account, is not recognized. Intervals say how much chance alone may explain.
