"""The verbs. Japanese stems end where the ending begins: what follows says whether they are denied."""

from flows.understand.lexicon import Word

GETTING = (
    Word(
        "expired",
        r"(?:有効)?(?:期限|きげん)(?:が|も|は|を)?(?:もう|すでに|既に|とっくに)?(?:切れ|きれ|終わ|過ぎ|すぎ|オーバー|外)(?!て(?:い)?ない|てません|前)(?:て(?:い)?|ちゃ)?(?:た|る|ます|ました|っ)?|時間切れ|タイムアウト|セッション(?:が|の)?(?:切れ|タイムアウト|期限)|(?:有効)?時間が(?:切れ|過ぎ)|失効|期限切",
        r"expired?|expires|experied|expierd|timed? ?out|timeout|out of date|too old|too late|stale|lapsed|past its (?:time|date|limit)|no longer valid|run out(?= before)|session (?:ended|over|(?:has |had )?timed out)|time ran out|expiry|expiration",
    ),
    Word(
        "used",
        r"(?:使用|利用|しよう)済み?|(?:すでに|既に|もう|一度|1度|1回)(?:に)?(?:使われ(?!へ|ん)|使用され|利用され|使った|使用した|つかわれ(?!へ|ん))|使われてい?る(?!ので|みたい|よう|気|か)|使い?終わっ|もう使っ",
        r"(?:already|been|previously|has been|only) (?:been )?used|used (?:up|already|before|link|once)|already (?:opened|clicked|consumed|redeemed)|link was used|one[- ]time (?:link|use)(?= (?:already|was|has))",
    ),
    Word(
        "many",
        r"(?:回数|試行|リクエスト|送信|アクセス|要求)(?:の)?(?:回数)?(?:が|の)?(?:多すぎ|おおすぎ|上限|制限|オーバー|超え|超過|過多|を超え)|多すぎ(?:ます|る)?|(?:回数|送信)(?:の)?(?:制限|上限)|しばらく(?:して|時間を(?:おい|置い)て|待って)?(?:から)?(?:再度|もう一度|また)?(?:お試し|試して|やり直)|ロックされ|ロックがかか|一時的に(?:制限|ロック)|送りすぎ|回数が(?:多い|おおい)|時間を(?:おい|置い|空け|あけ)て(?:ください|くれ|から)?(?=って|と|だって|だと|、|。|$)|(?:やり|し|頼み|押し)すぎ(?=と|って|です|だ)|しばらく(?:して|たって|待って|時間をおいて)から(?=と|って|に)|短時間に(?:何度|何回|多く|連続|たくさん)|しばらくお待ち(?=ください|下さい|いただ)|時間を(?:おい|置い|空け)て(?:から)?(?:再度|もう一度|また|お試し)",
        r"too many (?:requests?|attempts?|tries|times|times|e?-?mails?|codes?|resets?|logins?|log-?ins?|messages)|rate[- ]?limit(?:ed)?|too many|attempts? exceeded|exceeded (?:the )?(?:limit|attempts|number)|limit (?:reached|exceeded)|(?:slow down|locked (?:out )?for)|try (?:again )?later|temporarily (?:locked|blocked|limited)|reached (?:the|a|my) limit|too often",
    ),
    Word(
        "server",
        r"(?:サーバー?|さーばー?|システム|しすてむ|通信|ネットワーク|内部)(?:の|側の?)?(?:エラ(?:ー|(?=$|[。、 !?」]))|障害|不具合|トラブル|メンテ(?:ナンス)?|ダウン|(?:側)?で(?:問題|エラー|障害|不具合|トラブル)(?:が)?(?:発生|起き|出)?|に(?:問題|障害)|が(?:落|混|ダウン|重))|アクセス(?:が)?(?:集中|殺到)|(?:混み合|混雑|こみあ|込み合)|障害(?:中|発生|が|です)?|メンテ(?:ナンス)?(?:中)|(?:エラ(?:ー|(?=$|[。、 !?」])))?(?:500|502|503|504)(?:番|エラ(?:ー|(?=$|[。、 !?」])))?|サーバー?(?:が)?(?:応答|落ち)|ただいま(?:大変)?(?:混|アクセス)|サービス(?:が)?(?:利用できません|停止)|一時的に(?:利用|ご利用)でき|鯖落ち|鯖",
        r"(?:internal )?servers? ?(?:errors?|is down|busy|down|problem|issue|trouble|fault|unavailable|overloaded|crash(?:ed)?)?|(?:error |http )?(?:500|502|503|504)(?: error)?|system (?:error|fault|failure|down|problem)|service (?:is )?(?:temporarily )?unavailable|(?:site|service|website|system) (?:is )?(?:down|busy|under maintenance|overloaded)|maintenance|outage|something went wrong|technical (?:error|difficulties|problem)|bad gateway|gateway timeout|(?:server|service|system)s? (?:is |are )?(?:currently |too )?busy",
    ),
    Word(
        "arrive",
        r"(?:送られて|届いて|(?<!回)(?<!度)送って|入って|飛んで|返って|やって)(?:来|き(?=[たてまちはんっ])|こ(?=な|ん|ね|ー|へ|ず))|届(?!け?出)|とど(?=[かきくけい])|(?<![出将本以未元由従再到往伝家外旧])来(?=[たてなまんねずへやる]|$|ー|い|ぃ|ぇ|え|そう|えへ|、|。|っ|ぬ|ひ|とら|ちゃ)|(?<![でかしすとっいたんじつそりみね])こ(?=な(?:い|か|く|っ|ー)|ね[えーぇ]|ん(?=[。!ー、 ]|$|の|です|けど|し|わ|ねん|やん|で|な|ぞ|ちゃ)|ーへん|へん|ず(?!つ)|ーん)|(?<![でかしすっいたんじつさおひせ開聞書動抜解置引行])き(?=ませ|まへ|て(?:い)?(?:ない|ませ|ねえ|ねー|へん)|いひん|ーひん|とら|てる|てた|た(?:けど|ん|の|が|よ|$)|ました|はった|やん)|受信(?!トレイ|箱|拒否|許可|設定|リスト|制限|フォルダ|ボックス|料)|受け取(?!人)|うけと|受取|着信(?!拒否|音)|到着|(?<=[はがもに])着(?=い|か|き)|もらえ|(?:(?<![てで])|(?<=送って))もらっ|貰え|(?:(?<![てで])|(?<=送って))貰っ|送られ|配信|(?:参|まい)(?=りませ|って(?:い|お)(?:な|り?ませ)|らな|らん)|(?<![てで])(?:いただ|頂)(?=けて(?:い|お)|いて(?:い)?(?:な|ませ)|いてお|けませ(?!んか)|けな)|todok|kona|kim(?=ase)|とどい|受け取れ|届け(?=ら|て|ま)|着(?=かな|いてな)|音沙汰|おとさた|返(?:信|事)(?=も?な)",
        r"arriv\w*|ariv\w*|(?<=never )show(?:ed|s)?|(?<=not )showing|(?<=n.t )show(?! (?:any|an|me|a|the|up))|recei?v(?:e|ed|ing|es)|recie?v\w*|reciev\w*|resiv\w*|g[eo]t(?:ten|ting|s)?(?! (?:in|into|back|on|past|through|rid|help|the (?:right|wrong)|an? error|to\b|past|locked|kicked|logged|stuck|hacked|stolen|phished|scammed|hijacked|compromised|taken over|broken into|rejected|refused|bounced|declined|denied|knocked|thrown|shot down|turned (?:down|away)|blocked|filtered|me|a human|an agent|a person|somebody|someone|it wrong|this|a red|a message saying|error|changed|modified|altered|deleted))|show(?:n|s|ing|ed)? ?up|turn(?:s|ed|ing)? up|appear(?:s|ed|ing)?|com(?:e|es|ing)(?: (?:in|through|yet|to me|up))?|came(?: (?:in|through))?|reach(?:ed|es|ing)?|deliver(?:ed|s|y)?|land(?:ed|s|ing)?|pop(?:s|ped)? up|recieved|arrved|arrving|hear(?:d)? (?:back|from you)|sent me|send me|gotten|here yet|there yet|drop(?:ped|s) in|came thru|come thru|comming|made it",
        verb=True,
    ),
    Word(
        "missing",
        r"(?:行方不明|迷子|未着|不着|未達|未受信|届かず|来ず|なしのつぶて|音信不通|(?:一向に|いっこうに|全然|ぜんぜん|まったく|全く|待てど暮らせど)(?:無い|ない|音沙汰)|無反応|反応(?:が)?(?:無|な)(?:い|し)|うんともすんとも|影も形も(?:な|無)|どこ(?:行|い)った|どこ(?:に(?:あ|行|い)|です|だ|や)|消え(?:た|て|ま)|届き(?:ま)?せん|来てない|いつ(?:届|来|とど|く)(?:き)?(?:ます|るの|るん|る)?|まだ(?:です|か|かな|なの|なん|\?|$|ー|っす))",
        r"missing|(?<!out of )nowhere to be (?:found|seen)|lost in (?:the )?(?:post|mail|space|ether)|(?:in)?to (?:thin air|the void|a black hole|the ether)|vanished|(?<!out of )nowhere|absent|awol|gone missing|disappeared|still (?:waiting|nothing|no(?:t)?\b)|waiting|(?:where(?:'s| is|s| are))(?: (?:it|my|the|that))?|no sign(?: of)?|not there|radio silence|crickets|bupkis|isn.?t (?:here|there)|when will (?:it|the|my|i)|never (?:sent|came)|wheres|havent got|no[- ]show|(?:has|have)n.?t (?:a thing|anything)|has yet to|yet to (?:arrive|come|receive|get|see)|did(?: not|n.?t) send|(?:is|was|been)?(?: not|n.?t) sent|silence",
    ),
    Word(
        "found",
        r"見つ(?=か[りっ]|け[たてま])(?:かり(?=ま(?!せ)|そ)|かっ(?=た|て)|け(?=た|て|ま(?!せ)))|みつか(?=った|りました)|みっけ|発見|入り(?:して|に)|紛れ|まぎれ|振り分けられ|埋もれ|隠れて|(?<=に)(?:いました|いた(?=$|よ|わ|。|、)|おった|おり)|混ざって|混じって|はいってた|はいってました|はいってる|(?:(?<=[にへ])|(?<=けど))行っ(?=て(?:い|な|た|ま|る|お))|(?<=に)(?:居|い)(?:た|て(?!も)|る|ました|らっしゃ)|(?<=に)お(?:った|る)|(?<=に)(?:普通に|ふつうに|ちゃんと|しっかり|まんまと|案の定)(?:い(?:た|て|る|ました)|お(?:った|る))|眠って|潜んで|溜まって|(?<=に)(?:飛ばされ|入れられ|落ちて|落とされ|仕分け|回され|移され|放り込まれ|届いて(?=い?(?:た|ま)))",
        r"found|spotted|discovered|sitting in|hiding|buried|turned out (?:to be )?in|(?:it|was|is|were|'s) (?:there|in there)|went (?:in)?to|ended up in|landed in|was inside|filtered into|got filed|dumped in|stuck in|tucked|got it from|fished it out",
        verb=True,
    ),
    Word(
        "exist",
        r"見(?:当|あ)た(?=ら|り)|見つ(?=から|けら|かり|かん)|みつか(?=ら|りま|ん)|みあた(?=ら|り)|入っ(?=て|と|ちゃ|た)|はいっ(?=て|と|ちゃ|た)|あっ(?=た|て(?!い?(?:る|ます|まし|た(?![らり])|ませ|ない)))|あり(?=ま|そ)|(?<![でくかしたれさなまらわばきとめじん])ある(?!程度|いは|時|日)|(?<=[にはもが])ある|有(?=り|る)|(?<!て)おら(?=ん|へ|ず)|(?<![てし])おり(?=ま)|(?<=[にもは])い(?=ない|ませ|ねえ|ねー)|(?<![らかたさまわばがなきれせべめけくてじでやそしりっろえみげ])な(?=い(?!で|と(?:いけ|だめ|ダメ))|かっ)|(?<=[はがもけど])な(?=い(?!で|と)|かっ|し(?![いたて])|ー)|(?<=しか)な(?=い)|ヒット(?=し)|(?<![でうくし])ござい(?=ま)|(?<=[がはも])見え(?=な|ま|ん|へ)",
        r"find|see|seen|saw|locate|spot|got (?:there|anything)|any(?:thing)? (?:in )?there|contains?|exists?",
        verb=True,
    ),
    Word(
        "absent",
        r"(?<=にも)なけれ(?=ば)|(?<=[はも])なく(?=て|、|プロモ|ソーシャ|[一-龥])|(?<![らかたさまわばがなきれせべめけくてじでやそりっろえみげしこ出来見無])なかっ(?:た|て)|(?<=[がはも])なかっ(?:た|て)|無(?:い|かっ(?:た)?|く|し)(?!線|理|視|料)|なし(?![たてく])|ゼロ(?:件|通)?|0[件通]|空っぽ|からっぽ|(?:空|から)(?:でし|だっ)|皆無|なんもな|何もな|ねえ(?=$|よ|し|わ|ぞ|んだ|けど)|該当なし|あらへん|あれへん|気配(?:が|も)?(?:な|ゼロ)|(?<=もう)おらん",
        denies="exist",
    ),
    Word(
        "thereis",
        "",
        r"there(?:'s| is| was| are| were)?|it(?:'s| is| was)",
        verb=True,
    ),
    Word(
        "nothing",
        r"なにも(?:ない|無い|なし|入って|なかった)|何も(?:ない|無い|なし|入って|なかった)|何一つ|(?:1|一)[通件]も|ひとつも|影も形も",
        r"nothing(?: (?:at all|there|in there|whatsoever|found))?|none|nada|zilch|empty|no luck|(?<!out of )nowhere|no trace|no sign|neither|zero|not a (?:thing|trace|sausage|single (?:thing|one))|bare|clean|nowt|clear|naught|no results?|no joy",
    ),
    Word("no", "", r"no(?! longer)|not (?:a single|any|one|a(?! (?:valid|working)))|without(?: any)?|nor"),
)

DOING = (
    Word(
        "look",
        r"見(?=た|て(?!いな)|まし|に行)|確認(?!欄|用|画面|コード|番号|の?入力)|かくにん|チェック|ちぇっく|探(?=し)|さが(?=し)|検索|覗(?=い)|のぞい(?=た|て)|みて(?=み|も|い)|みた(?=けど|が|ん|よ|$)|みまし|見直|くまなく|隅々|調べ(?=た|て|まし)|漁(?=っ|り)|あさっ|さらっ(?=た|て)|ひっくり返し|掘(?=っ|り)",
        r"looked|checked|searched|cheked|chekced|checking|check|scanned|went through|been through|dug through|rummaged through|combed|inspected|browsed|look(?:ing)?|searching|scoured|opened|tried|examined",
        verb=True,
    ),
    Word(
        "open",
        r"開(?=[いかきくけこ])|ひら(?=[いかきくけ])|(?<=りんくが)あ(?=か)|飛べ|とべ|飛(?=ば|び|ん)|繋が|つなが|アクセス(?=で|し|不)|接続(?=で|不)|進め|進ま|すすめ|すすま|辿り着|たどり着|遷移|読み込(?=ま|め|み|ん)|表示さ(?=れ)|表示(?=で|不)|反応(?=し|が|な|せ)|動作(?=し|せ)|動(?=か|き|い|作)|機能(?=し|せ)|押せ|おせ|タップでき|クリックでき|見れ|みれ|hiraka|hirake",
        r"open(?:s|ed|ing)?(?! to nothing)|load(?:s|ed|ing)?(?! of| forever| endlessly| and load)|clickable|click(?:ing)?(?= (?:on|it|does|do|work))|work(?:s|ed|ing)?|wrk|launch\w*|respond\w*|go(?:es|ing)? (?:anywhere|nowhere|through)|lead(?:s)? (?:anywhere|nowhere|to)|takes? me|take me|do(?:es|ing)? (?:anything|a thing)|function(?:s|ing)?|happens?|resolve\w*|follow",
        verb=True,
    ),
    Word(
        "dead",
        r"(?:死んで|壊れて|こわれて|切れて|リンク切れ|無効|むこう|真っ白|まっしろ|白い画面|白紙|404|ノットファウンド|not ?found|エラ(?:ーメッセージ|ー表示|ー|(?=$|[。、 !?」]))|えら(?=$|[。、 !?」])|(?:使用|利用|しよう)(?:でき|出来|不可|が?でき)(?:ない|ません|ず|ん)?|(?<!ま)だめ(?!ーる|ある)|駄目|アウト|おかしい|あかん|あかへん|アカン|(?<![a-z])ng(?![a-z])|使いもん|不可|きかない|効かない|効かん|効きません|使い物に|弾かれ|はじかれ|蹴られ|無理|ムリ|むり|使用できず)",
        r"dead|died|(?:oops|sorry|error) page|(?:goes|going|went|go|just going) (?:round and round|in circles|round in circles|blank|white|nowhere fast)|went (?:bust|under|out of business)|spin(?:s|ning)?(?: (?:and spin(?:s|ning)?|forever|endlessly|around|round))*|(?:keeps? |just |endlessly |forever )+(?:load|spin|buffer|reload)(?:s|ing)?|load(?:s|ing)? (?:forever|endlessly)|hangs|freezes|frozen|opens? to nothing|nothing but a (?:white|blank) \w+|can(?:no|.?)t be (?:found|displayed|opened|reached|loaded)|broken|invalid|not (?:a )?(?:valid|working|opening)|doesn.?t work|isn.?t (?:valid|working|opening)|bad|blank(?: page)?|white (?:page|screen)|404|page not found|not found|errors?(?: (?:page|out|message))?|error'?d|useless|unresponsive|lifeless|bust(?:ed)?|unusable|kaput|dud|(?:does|do|did|doing) nothing|(?:does|do|did)(?: not|n.?t) do (?:anything|a thing)|dont work|fails?|failed|failing|malformed|corrupted|borked|crash(?:es|ed)?|wrong|no good|not good|stopped working|won.?t work|non ?functional|not wrking|unavailable|inactive|void|erroring",
    ),
    Word("surely", r"(?<=[でに])(?:間違い|まちがい)(?:な(?:い|く|かった)|あり?ません(?:でした)?|ございません)", ""),
    Word(
        "mistaken",
        r"違う|違い(?:ます|ました)|ちがう|ちがい|違って|間違(?:い|え|って|っと)|まちが(?:い|え|って)",
        r"incorrect|wrong|incorect",
    ),
    Word(
        "reject",
        r"(?:拒否され|拒まれ|弾かれ|はじかれ|蹴られ|けられ|断られ|怒られ|却下|跳ね(?:返|ら)|はねられ|はねかえ|突き返|受け付けてくれ(?:ない|ません|まへん|ん|へん)|受け付け(?:ない|ません|ず|られ(?:ない|ません|ん|ず)|へん|てもら)|うけつけ(?:ない|ません|られ)|受理されな|認識され(?:ない|ません|ず)|認識してくれ|通ら(?:ない|ん|ず|へん)|とおら(?:ない|ん|へん)|通りませ|通りまへん|とおりませ|通して(?:くれ|もら)(?:な|ま|え)|通過でき|承認され(?:ない|ま)|認証(?:に)?(?:失敗|でき(?:ない|ません|ず|ん)|されな|エラ(?:ー|(?=$|[。、 !?」]))|が?通ら|不可)|登録でき(?:ない|ません|ん)|設定でき(?:ない|ません|ず|ん)|決定でき|先に進め|次に進め|進め(?:ない|ません|ん)|ただしくな(?=い|か)|正しくな|正しくありませ|一致し(?:ない|ませ|て(?:い)?(?:ない|ませ))|不一致|合(?:わない|いません|ってな|ってませ|わん|わへん|って(?:い)?ない|って(?:い)?ません|うてへん|致しま|ってへん)|あわない|あいません|満たして(?:い)?(?:ない|ません)|条件(?:を|に)?(?:満|合|足|クリア)|要件|文字数|(?<!意志が)弱い|弱すぎ|よわすぎ|短い|短すぎ|長すぎ|単純すぎ|かんたんすぎ|簡単すぎ|脆弱|安全で(?:は)?な|(?<![a-z])ng(?![a-z])|エヌジー|赤字|赤い(?:文字|字)|警告|失敗|しっぱい|ミスマッチ|受け付けん|受けつけ(?:ない|ません)|変え(?:ら)?れ(?:ない|ません|ん|へん)|変更でき(?:ない|ません|ん|ず)|使用できませ|保存でき(?:ない|ません)|反映され(?:ない|ません)|更新でき(?:ない|ません)|使えない文字|過去に使|前と同じ|以前と同じ|同じパス(?!わーど|ワード)|使えない文字|使えませんと)|ちゃう(?=って|と言|言わ|いわ)",
        r"(?:reject\w*|refus\w*(?! to (?:arrive|come|show|turn|reach|appear|land|open|load))|denie[sd]|deny|declin\w*|invalid|mismatch\w*|unmatched|not (?:ok\b|okay|match\w*|accept\w*|valid|correct|recogni[sz]ed|strong|allowed|good|right|the same|secure|long|meet\w*|taken|approved|permitted|taking|going through|pass\w*|be saved|acceptable|working)|(?:do|does|did|wo|ca|is|are|was|has|have|ain|could|would)n.?t (?:match\w*|accept\w*|valid|correct|recogni[sz]e\w*|strong|allow\w*|good|right|the same|secure|meet\w*|take|taking|taken|like|work\w*|pass|go through|be (?:used|saved|accepted)|save|let me (?:save|set|use|change|pick|choose)|want|swallow\w*|buy(?:ing)? it)|won.?t (?:accept|take|let(?! me (?:back )?(?:in|on|log|sign|access|through|past))|save|match|go|work|have (?:it|that|this|any))|(?:gets?|getting|got|was|is|were|are|being) (?:bounced|knocked back|shot down|thrown out|declined|spat out)|(?:turn(?:s|ed|ing)?|go(?:es)?|went|gets?|is|in|show(?:s|n|ing)?|flash\w*|light\w* up|highlighted(?: in)?|outlined(?: in)?) (?:in )?(?:bright )?red|moan(?:s|ed|ing)?|whin(?:es?|ed|ing)|grumbl\w*|nags?|nagging|yells? at me|shouts? at me|objects|picky|fuss(?:y|es)|thr(?:ow|ew|own)s? it out|keeps? (?:saying|telling) (?:it(?:'s| is)|no)|too (?:weak|short|simple|easy|common|long|similar)|weak|not long enough|fails?|failed|failing|failure|turned down|turned away|bounced back|unacceptable|will not (?:accept|take|let(?! me (?:back )?(?:in|on|log|sign|access|through|past))|save|match)|cannot be (?:used|accepted|saved)|throws? (?:an )?errors?|error(?:s|ed)?|unrecogni[sz]ed|no good|knocked back|requirements?|criteria|rules|special characters?|uppercase|at least \d+|differ(?:s|ent)?|used before|same as (?:the )?(?:old|previous|last)|red (?:text|letters|message|warning|writing)|complain\w*|kicks? (?:it )?back|spits? (?:it )?(?:back|out)|not same|nope|unsuccessful|doesn.?t (?:like|want)|can.?t (?:choose|set|pick|save|create|use)|shakes? its head|(?:says?|goes|went|said|saying) no(?=\W*$|,| to| every)|thumbs down|won.?t budge|not having (?:it|any|that|this)|no dice|no go(?=\W)|unhappy|(?:isn.?t|not|never) (?:happy|satisfied|pleased|impressed))",
    ),
    Word(
        "login",
        r"ログイン|ろぐいん|ログオン|サインイン|さいんいん|サインオン|ログ(?=イン)|(?:アカウント|中|マイページ|サービス|アプリ|会員ページ)(?:の中)?に?(?:入れ|はいれ|入(?=ろ))|(?<=[、。 でもは])入れ(?=な|ま(?!し)|ん|へ|ず)|はいれ(?=な|ま|ん|へ)|入れ(?=ない|ません|ん(?!で)|へん|ねえ|ねー|ず|まへん|なく)|入ろう|入(?=られ(?:ない|ま|へ|ん|ず))|roguin|rogu in",
        r"(?:log(?:g?ing|ged|s)?[ -]?(?:in|on|into|back in)|sign(?:ing|ed|s)?[ -]?(?:in|on|into|back in)|login|signin|get(?:ting)? (?:in|into|back in|back into|on|past the login|inside)|got in(?!to my)|enter(?:ing)? (?:my|the) account|access(?:ing)? (?:my|the) (?:account|profile)|authenticate|log me (?:in|on)|let(?:s|ting)? me (?:in|log in|sign in|back in)|logins|loging|go in|login in)(?!(?: to)? (?:my |the |that )?(?:old |former |registered |other )?(?:e-?mail|mail(?![a-z])|gmail|mailbox|inbox|address|hotmail|yahoo))(?! (?:with|via|through|using) (?:google|apple|line|facebook|twitter|my google|yahoo))",
        verb=True,
    ),
    Word(
        "lockedout",
        r"締め出され|閉め出され|ロックアウト",
        r"locked out|kicked out|shut out|(?:log|sign|boot|kick|chuck|throw)(?:s|ged|ing|ed|n)? me (?:straight |right |back )?(?:out|off)|(?:logged|signed|booted|thrown) out|throws? me (?:out|back)|kicks? me (?:out|back)|bounces? me|stuck at (?:the )?(?:login|sign[- ]in)",
    ),
    Word(
        "finished",
        r"(?:再設定|リセット|変更|設定|手続き|更新|パスワード(?:の)?(?:再設定|変更|リセット)?)(?:自体)?(?:は|も|が|を)?(?:もう|すでに|ちゃんと|無事)?(?:に)?(?:済|すん|終わっ|おわっ|終え|完了|できた(?!い)|出来た|できました|できて|成功|した(?:のに|けど|ばかり|あと|後|が|んです|ん|直後|とこ|はず)|しました(?:が|けど|のに)|したばっか)|(?:変え|かえ|変更し|作り直し|(?:設定|変更)し(?:直|なお)し|リセットし|再設定し|決め|作っ|更新し|設定し|新しくし)(?:て(?:から|も(?!(?:い|お)?(?:な[いかく]|り?ませ|へん|らん)))|た(?:のに|けど|ばかり|あと|後|が|ん|直後|ところ|とこ|はず|ばっか|パス)|ました(?:が|けど|のに))|(?<!一番)(?<!いちばん)(?<!最)(?:新しい|新|変えた|作った|変更後の?|再設定後の?|設定した|さっき決めた|新規の?)の?(?:パスワード|ぱすわーど|パス|やつ|pw|もの|の(?=で|を))(?:で(?!す|し|は)|を|だと|入れ|いれ|に変え|にした|にして|に変更し)",
        r"(?:password )?(?:reset|change|recovery)(?:ting)? (?:is |was |has been |went |got |all )*(?:done|complete[d]?|finished|fine|successful(?:ly)?|worked|through|ok(?:ay)?|well|success)|(?:after|having|i|just|i've|have|already|successfully|i did|finally) (?:just |already |successfully |have |finally |the |a |my |did )*(?:reset(?:ting)?|chang(?:ed|ing)|updated|set|created|made|chose|picked|finished|completed|did)(?: the| my| a| up)? ?(?:new |fresh |whole )*(?:password|reset|pw|pass|one|it)|(?:the |my |a )?(?:new|changed|just[- ]created|fresh|updated|brand new) (?:password|pw|pass|one|credentials|pwd)|reset (?:it|my password|the password|password)(?: fine| ok| okay| successfully| already| twice| and (?:then|still|now|it|the|my|login))|password (?:i )?(?:just|i) (?:just )?(?:created|made|set|chose|picked|changed|reset)|(?:password|pw) (?:has been|was|got|is) (?:changed|reset|updated|accepted)|even (?:after|with) (?:the )?(?:reset|new password|resetting|changing)|(?:password )?reset (?:it )?(?:worked|fine|ok)|changed (?:my )?(?:password|pasword|pw|it)|(?:everything|it all|all) (?:went|was) (?:fine|well|ok)[a-z ]{0,8} (?:with )?the reset|finished all|reset (?=and login|but|and still)|post[- ]reset",
    ),
)

MANAGING = (
    Word(
        "forget",
        r"忘れ(?!ず|物)|わすれ(?!ず)|失念|ど忘れ|度忘れ|wasure",
        r"forg[eo]t(?:ten|ting)?|forgott?en|lost|misplaced|forget|forgoten|fogot|fogotten|forgotton|blanked on|slipped my mind",
        verb=True,
    ),
    Word(
        "recall",
        r"思い出(?=せ|す|さ)|おもいだ(?=せ|さ)|思いだ(?=せ)|覚え(?=て|が)|おぼえ(?=て|が)|覚えと(?=ら|れへ)|おぼえと(?=ら)|記憶(?=に|が|も)|分か(?=ら|り|ん|ら)|わか(?=ら|り|ん)|解ら|判ら|知ら(?=な|ん)|特定(?=で)|把握(?=し|で)",
        r"remember(?:ing|ed)?|recall(?:ing)?|know|knew|sure|certain|idea|clue|remeber|rember|rmember|figure out|tell which|unsure|uncertain|remmember",
        verb=True,
    ),
    Word(
        "unsure",
        r"曖昧|あいまい|不明(?!な(?:差出|送信))|うろ覚え|うろおぼえ|あやふや|定かで(?:は)?な|忘却|心当たりが?(?:な|あり?ま|無|多)|見当(?:も|が)?つか(?:ない|ん|ず|へん|ねえ|ねー)|どれ(?:か|だ(?:った)?(?:か|っけ)|やった(?:か|っけ))|どっち(?:か|だ(?:った)?(?:か|っけ))|どれでしたっけ|さっぱり",
        denies="recall",
    ),
    Word(
        "access",
        r"使え(?=な|ま|ん|る|へ|て|ず|ねえ|ねー)|使わ(?=れへ|れん|れま)|つかえ(?=な|ま|ん|る|へ)|読め(?=な|ま|ん|る|へ|ず|て)|よめ(?=な|ま|ん|る|て)|見(?=れな|れて|れま|れる|られ|れん|れへん)|見られ|開け(?=な|ま|ん|る)|受信(?=でき|不可|出来)|アクセス(?=でき|不可|出来)|使用(?=でき|不可|して(?:い)?(?:な|ま))|有効|生き|(?<=も)見(?=れ)",
        r"access(?:ed|ing)?(?: to)?|(?:get|log ?(?:in|on)|sign ?in) ?(?:in)?to(?= (?:my |the |that )?(?:old |former |registered |other )?(?:e-?mail|mail(?![a-z])|gmail|mailbox|inbox|address|hotmail|yahoo))|(?:read|open|check|see|use|reach|get)(?: (?:into|to))?(?= (?:that|the|my|it|this|any|old|mail|e-?mail|in ?box|anymore|any ?more|messages|those)\b)|in use|readable|accessible|reachable|active|alive|still (?:works?|read|open|have|use|get into)|(?:use|read|open|access)(?= (?:anymore|any more|any longer|now|it))",
        verb=True,
    ),
    Word(
        "gone",
        r"解約|消滅|退職|辞め|やめ|廃止|停止|失効|卒業|退会|契約(?:が|を|は)?(?:切れ|終|解|きれ)|消し|削除|なくな|無くな|捨て|乗り?換え|乗りかえ|乗り換|mnp|使って(?:い|お)?(?:ない|ません|り?ません|へん)|つかってない|もう(?:ない|無い|存在しない|ありません)|存在し(?=な|ま)|閉鎖|(?:携帯|会社|キャリア|機種|プロバイダー?|回線)(?:会社)?(?:を)?(?:変え|変更|替え|換え|かえ)|廃棄|昔の(?:携帯|会社|ガラケー)|サービス終了|もう見れ|期限が切れて",
        r"cancel(?:l?ed)?|closed|dead|gone|deleted|deactivated|shut ?down|shut off|left (?:the|that|my) (?:company|job|school|university|employer)|graduated|switched (?:carriers?|providers?|companies|isp)|changed (?:carriers?|providers?|jobs?|isp|companies)|no longer (?:exists?|have|use|works?|active|access|own|read|mine|available|open|get into)|(?:don.?t|doesn.?t|do not|does not) (?:exist|have(?: access)?|use)(?: to)?(?= |$)|lost access|quit (?:my|that|the) job|defunct|discontinued|expired|disabled|old (?:job|company|employer)(?!(?:'s)? (?:e-?mail|mail|address))|not mine any ?more|terminated|moved (?:carriers?|providers?)|ended (?:the |my )?contract|contract ended|retired",
    ),
    Word(
        "want",
        r"(?<!み)たい(?:です|の|ん|わ|けど|な|ー|$|、|。|と)|教えて(?!い?な[いか]|い?ませ|へん)|おしえて(?!い?な[いか]|い?ませ|へん)|お?願い|おねがい|ください|下さい|くれ(?:る|ん|ま|へ|や|$)|ちょうだい|欲しい|ほしい|どう(?:すれば|したら|やって|やったら|やる|する|し(?:よう|ま|た))|(?:方法|やり方|やりかた|手順|仕方|しかた|コツ|手続き|しよう方法|手続)|どうや|どないし|どこ(?:から|で)|何から|なにから|できますか|出来ますか|可能(?:です)?か|知りた|頼む|たのむ|希望",
        r"how (?:do|can|to|does|should|would|could|would)(?: i| you| we| one)?|want(?: to)?|would like(?: to)?|i'd like(?: to)?|need(?: to)?|wanna|gotta|where (?:do|can) i|tell me|show me|explain|(?<!n.t )(?<!not )help(?: me)?|guide|steps|way to|please|pls|plz|let me|can (?:i|you|u|we)|could (?:i|you|we)|may i|give me|get me|what (?:is|are|'s) the|what (?:do|should) i|is (?:there|it possible)|any (?:tips|advice)|advice|tips|teach me|connect me|transfer me|put me|i wish|instructions (?:for|on|to)|walk me through|procedure",
    ),
    Word(
        "reset",
        r"再設定|さいせってい|リセット|りせっと|再発行|初期化|作り直|変更|(?<=パスワードを)変え|変え(?=た[いく]|方|る(?:に|方)|かた)",
        r"reset(?:s|ting)?|resset|re-?set|recover(?:y|ing)?|chang(?:e|ing)|renew|restore|retrieve|set a new|get a new|replace|make a new|rest(?= my password)",
    ),
    Word(
        "register",
        r"登録(?!情報|内容|データ|先|アドレス|メール)|とうろく|紐(?:づけ|付け|付)|連携|追加(?=し)|登記|設定(?=し|済|さ|は|を|ず|に|で|な|して|した)|届け?出(?=て|し|た|ま|を)|お?伝え(?=て|し)|お?知らせ(?=し)|(?<=番号を)(?:入れ|教え|出し)(?=て|た|ま)",
        r"regist(?:er(?:ed|ing)?|ration)|link(?:ed)(?= (?:to|with|my|it|a|the|phone|number))|add(?:ed|ing)?|on file|attach(?:ed)?|saved|associated|connected|enter(?:ed)?(?= (?:a|my|any) (?:phone|mobile|number))|gave you|provided|set up|put (?:in )?(?:a|my) (?:phone|mobile|number)|linked|signed up with|stored|have (?:a|my) (?:phone|mobile)(?! ?num)",
        verb=True,
    ),
    Word(
        "change",
        r"改変|改竄|変えられ(?=た|て)|書き?換え(?=ら|て|た)|書き?換わ|いじられ|すり替わ|差し替え(?=ら)|改ざん|変わ|かわ(?=っ|り|ら)|変え(?!れ|ら)|かえ(?=た|て|ま)|変更(?!後|でき)|替え|換え|乗り?換え|切り替え|新しく(?=し|な)|(?<!一番)(?<!いちばん)新しい(?:の|番号)|別の番号|前の番号|古い番号|昔の番号|旧番号|別番号",
        r"(?:chang(?:e|ed|es|ing)|switched|new|different|got a new|swapped|replaced|ported|moved|another)(?: (?:my|the|a|it))?",
        verb=True,
    ),
    Word("aged", "", r"old|older|outdated|previous|earlier"),
    Word(
        "block",
        r"ブロック|ぶろっく|(?:着信|受信)?拒否(?!設定|リスト)|遮断|シャットアウト|止め(?=て|ら)|とめ(?=て|ら)|弾(?=く|い|か)|はじ(?=く|い|か)|受け付けない設定|受け取らない設定|受信しない設定|断(?=る設|って|り)|ブロ(?=って)|ng設定|制限(?=し|か|さ)",
        r"block(?:ed|ing|s)?|reject(?:ed|ing|s)?|refus(?:ed|ing|es)?(?! to (?:arrive|come|show|turn|reach|appear|land|open|load))|barred|filter(?:ed|s) out|den(?:y|ied|ies)|ban(?:ned)?|black ?listed",
        verb=True,
    ),
    Word(
        "permit",
        r"許可(?!リスト|設定|に)|きょか",
        r"permit(?:ted|s|ting)?|white ?list(?:ed|ing)?",
        verb=True,
    ),
    Word(
        "allow",
        r"解除|追加|受信(?=できる|する|可)|受け取れるよう|受け取る設定|届くよう(?:に)?(?=設|し)|受信できるよう(?:に)?|受け取れる(?=設)|通(?=す|し)|加え(?=た|て|まし)|オフ(?=に|で)|切っ(?=て|た)|外(?=し|れ|す)|足(?=し(?:て|た|と|ま))|たし(?=とい|といた)|はずし|入れ(?=た|て|まし|とい|てあ|と|済)|登録(?!情報|内容|データ|先|アドレス|メール|者)|設定(?=し|済|さ|は|を|ず|に|で|な)|無効(?=に)|off(?=に)|ホワイト(?=に)|無し|緩め|弱(?=く|め)|いれ(?=て|た|まし|とい)",
        r"allow(?:ed|s|ing)?|added?|adding|accept(?:s|ed|ing)?|turned (?:it |them |this |that )?off|switched (?:it |them )?off|(?:is|are|all|be) off|disabled|unblock(?:ed)?|approved|in (?:the|my) (?:allow|white|safe)|trusted|included|enabled|removed|set to (?:accept|allow|receive)|listed|let(?:s|ting)? (?:through|in)|on (?:the|my) (?=allow|white|safe)",
        verb=True,
    ),
    Word(
        "copy",
        r"コピペ|こぴぺ|コピー?(?:アンド|&|して)?ペースト|コピー?(?!機)|こぴー|貼り?付け|はりつけ|貼(?=っ|り)|ペースト|写し(?=て|ま)",
        r"cop(?:y|ied|ying|ies)(?:[- ](?:and[- ]|n |& ?|/)?past(?:e|ed|ing))?|past(?:e|ed|ing)|typed (?:it|the link|the url)(?: in)? (?:by hand|manually)|c&p|copypasted?|typed it out|copy/paste",
        verb=True,
    ),
    Word("typed", r"手(?:で)?入力|手(?:で)?打ち|打ち込(?=ん|み|ま|め)|キーボードで入(?:れ|力)", "", verb=True),
    Word(
        "direct",
        r"(?:直接|そのまま|普通に|ふつうに|じかに|直に)(?:リンクを|メールから|指で)?(?:押|開|ひら|タップ|クリック|触|踏)",
        r"(?:tapp?|click|press|open|hit)(?:ed|ing)? (?:it |the link |on it |on the link |that )?(?:(?:directly|straight)(?! after| away)|right (?=in |from |inside ))(?: ?(?:in|from|inside|out of) (?:the |my )?(?:e?-?mail|message|mail app|inbox))?|(?:directly|straight) (?:tapped|clicked|pressed|opened)",
        verb=True,
    ),
    Word(
        "tap",
        r"タップ(?!り)|たっぷ(?!り)|クリック|くりっく|ポチ(?=っ|ッ)|押(?=し|す|さ|せ)|おし(?=た|て|ま)|(?:指で)触っ|踏(?=ん|み)",
        r"tap(?:ped|ping|s)?|click(?:ed|ing|s)?|press(?:ed|ing)?|touch(?:ed)?|hit(?= the)(?! the (?:limit|quota|max|cap))|straight from|clikced|clicky",
        verb=True,
    ),
    Word(
        "again",
        r"再送(?:信)?|再リクエスト|再申請|再依頼|送り直|送りなお|出し直",
        r"re-?sen[dt](?:ing)?|re-?request(?:ed|ing)?|re-?sends|(?:sent|requested|asked for|tried) (?:it |one |another )?again|another (?:request|one sent)",
        verb=True,
    ),
    Word(
        "request",
        r"送信(?!元|者|箱)|リクエスト|りくえすと|依頼|申請|申し?込|要求|頼(?=ん|み)|送(?=っ|り(?!先)|ら(?!れ))|おく(?=った|り|っ)|やり直|手続き?(?=し)|(?:ボタン)?(?:を)?押(?=し|す|っ|し)|試(?=し|み)|請求|申(?=し)|再発行|やっ(?=た|て)|トライ|連打|操作",
        r"request(?:ed|s|ing)?|ask(?:ed|ing)?|submit(?:ted)?|sent|send(?:ing)?|tri(?:ed|es)|appl(?:ied|y)|press(?:ed|ing)?|click(?:ed|ing)?|hit(?! (?:its|my|the|their|a) (?:storage |mail )?(?:quota|limit|max|cap))|try(?:ing)?|attempt(?:ed|s)?|ordered|did (?:it|the reset|this|that)|triggered|reset (?:it )?(?=once|twice|\d)",
        verb=True,
    ),
    Word(
        "full",
        r"(?:溜|た)まり(?:すぎ|過ぎ)|パンク|使い?(?:切|き)(?:っ|り)(?:て|た|ました)?|使い果た|いっぱい|一杯|満杯|満タン|まんたん|パンパン|ぱんぱん|満ぱい|まんぱい|オーバー|超過|超え|限界|上限|ギリギリ|ぎりぎり|不足|100(?:%|パーセント)|フル(?!い|く|か)|埋まっ(?=て|た)|あふれ|溢れ|逼迫|残(?:り|量)(?:が)?(?:わずか|ゼロ|0)|ぱつぱつ|容量切れ",
        r"full(?![- ]?width| stop| signal| name)|(?<!\d)(?:9\d|100) ?(?:%|per ?cent)(?: used| full)?|(?:over|past|above|beyond|exceeding) (?:\w+ ){0,2}?(?:storage|mailbox|quota|space) ?(?:limit|quota|allowance)?|exhausted|over (?:its|my|the|their) (?:storage |mail )?(?:limit|quota|capacity)|over (?:quota|limit|capacity|the limit)|out of (?:space|storage|room)|maxed(?: out)?|exceeded|no (?:more )?(?:space|room|storage)|used up|100 ?%|at capacity|overflowing|stuffed|bursting|filled(?: up)?|crammed|jammed|run out of|ran out of|low on|ran out|run out|not enough|almost out|packed|choked|(?:hit|reached|met|at) (?:its|the|my|their) (?:storage |mail )?(?:quota|limit|max\w*|capacity|cap)",
        verb=True,
    ),
    Word(
        "room",
        r"余裕|空い(?=て)|あいて(?:い)?る|残(?=って(?!い?(?:な|ませ|へん))|り(?:が|は)|量)|十分|じゅうぶん|たっぷり|すかすか|スカスカ|ガラガラ|問題(?:は|も|なん(?:か|て))?(?:な(?:い|く(?!な)|かった|し|さそう)|無(?:い|し|く)|あり?ません(?:でした)?)|足り(?:て(?!い?(?:な|ませ|へん))|ま(?!せ))|大丈夫|だいじょうぶ|がら空|全然使って|半分|余(?=っ|り(?!ま?せ))|あまって|空きがあ",
        r"plenty(?: of)?|heaps(?: of)?|oodles(?: of)?|masses of|ample|enough(?: (?:space|room|storage))?|lots? of|(?:gb|mb|gigs?|giga(?:bytes)?|space|room|storage) (?:left|free|remaining|available)|(?:free|available|spare)(?: (?:space|room|storage))?|empty|half[- ]empty|(?<!works )(?<!working )fine|loads of|tons of|only \d+ ?%|(?<!\d)[1-8]?\d ?(?:%|per ?cent) (?:used|full)|under (?:quota|the limit)|barely used|half|okay|roomy|(?<=has )room|space left|room left|is ok",
        verb=True,
    ),
    Word(
        "lacking",
        r"足り(?:な(?:い|くて?|かった|さそう)|ません(?:でした)?|ん(?:かった)?|へん(?:かった)?|て(?:い)?(?:な(?:い|かった|くて?)|ません(?:でした)?))"
        r"|残って(?:い)?(?:な(?:い|かった)|ません(?:でした)?)|余裕(?:が|は|も)?(?:な(?:い|かった|くて?)|ゼロ|ありません)",
        denies="room",
    ),
    Word(
        "typo",
        r"取り違え|書き違え|入れ違え|(?:アルファベット|数字|文字)(?:が|を)(?:入れ替わ|逆)|(?:打ち|書き|入力|入れ|うち|タイプ|タイピング|かき|押し)(?:の)?(?:間違|まちが|ミス|みす|損|違)(?:い|え|って|っ|)?|誤字|誤入力|タイポ|たいぽ|脱字|スペルミス|綴り(?:が)?(?:間違|違|ミス)|つづり(?:が)?(?:間違|違|ちが)|スペル(?:が)?(?:間違|違|ちが)|(?:アドレス|メアド|ドメイン|@(?:の|マーク)?(?:後|以降)|メール)(?:が|を|の)?(?:入力)?(?:間違|まちが|違っ|ちがっ|ミス)(?:え|って|っ|い)?|(?:1|一)文字(?:違|間違|抜け|足り(?:な(?:い|かった|くて?)|ず|ません(?:でした)?|て(?:い)?な(?:い|かった))|多|余|ちが|ぬけ)|(?:文字|ドット|点|ピリオド|ハイフン|アンダーバー|スペース|空白)(?:が|を|の)?(?:1つ|一つ|ひとつ|余計に)?(?:抜け|余計|余分|入って|混ざ|混じ|多|足りな|入れ忘|入り込|残って|あった|ぬけ)|(?:全角|大文字)(?:の|に|で|が|文字)*(?:なって|入|打|混|まざ|だった|入力)|(?:間違|まちが)(?:った|えた|えて|い)(?:の)?(?:アドレス|メアド|メール)|別の?(?:アドレス|人)に送|(?:アドレス|メアド)(?:の)?(?:ミス|誤り)|coとcom|入力を?(?:ミス|間違|誤)(?:っ|え|し)?|入力ミス",
        r"typos?(?:ed)?|mis-?spelt|typo'?d|mis-?typed?|mis-?spell?(?:ed|t|ing)?|spelling (?:mistake|error)|spel(?:t|led) (?:it |my |the |e-?mail |mail |address |domain )*(?:wrong(?:ly)?|incorrectly)|spelled (?:it |my \w+ |the \w+ )*wrong(?:ly)?|(?:wrong|incorrect)(?:ly)? (?:spelling|typed|entered)|typed? (?:it |(?:my|the) (?!code|digits|number|pin|pass)\w+ |in )*(?:wrong(?:ly)?|incorrectly)|(?:typed|entered|wrote|put|gave|used) (?:in )?(?:the |a |my )?wrong(?: (?:email|address|e-mail|mail|domain))+|(?:missed|left out|forgot|missing|dropped) (?:a|one|the) (?:letter|dot|character|digit|hyphen)|(?:extra|stray|trailing|leading) (?:space|letter|dot|character)|full[- ]?width|wrong domain|address (?:was|is|were) (?:wrong|incorrect|misspelled)|(?:swapped|transposed|mixed up) (?:two )?(?:letters|characters)|fat[- ]?fingered|typing (?:error|mistake)|mistake in (?:the|my) (?:email|address|e-mail|mail)|(?:e-?mail|address) (?:had|has|with) (?:a|an) (?:mistake|error|extra)|(?:entered|wrote|typed) (?:gmial|gmai|gmal|gnail)|misstyped|mispelled|misspelt|wrong letter|wrong (?:email|address)",
        verb=True,
    ),
)
