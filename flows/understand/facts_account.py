"""What is said of the address, the way in, the application and the requests."""

from flows.understand.rules import Facts

_SERVICE = r"(?:{gmail}(?=(?:の)?(?:アカウント|{account})|で(?:{login}|入|{exist}|連携|{register}))|google|ぐーぐる|グーグル|apple(?: ?id)?|アップル(?: ?id)?|あっぷる|line(?![a-z])|ライン|らいん|facebook|フェイスブック|fb|twitter|ツイッター|x(?=の?アカウント|で(?:ログイン|{login}))|yahoo(?=! ?(?:id|japan id))|{yahoo_jp}(?=(?:の)?(?:{account}|アカウント|id|連携|ログイン|{login}))|sns|ソーシャル|{tabs}(?=ログイン|{login})|social(?: media)?|microsoft|github|他(?:の)?(?:社|サービス)|別(?:の)?サービス|ほかのサービス|外部(?:サービス|アカウント)?|d ?アカウント|{rakuten}id|another service|other service)(?:の ?id)?"
SERVICE = _SERVICE

ACCOUNT_FACTS: Facts = {
    ("address_typo", "yes"): (
        r"(?:fluffed|botched|messed up|screwed up|mucked up|bungled|butchered) (?:the |my )?(?:spelling|{address})",
        r"(?:{gmail|docomo|yahoo_jp|icloud|outlook|softbank|au})を[^。、\n]{1,10}?(?:って|と|に)(?:書|打|入力|入れ|して|{request}|{allow|permit}|なって)",
        r"(?<!{no} )(?:{dead}|{mistaken}|mistakes?|{thereis+} an? {dead}) in (?:the |my )?{address}",
        r"(?:wrote|written|typed|entered|put|spelled|spelt|gave)[^.!?\n]{0,8}{address} (?:{mistaken}|{dead}|incorrectly|wrongly)",
        r"(?<![a-z])(?:gmil|gmial|gmal|gnail|gamil|docmo|yhoo|hotmial|hotmal|outlok|iclod|icoud)(?![a-z])",
        r"(?:ドット|カンマ|ハイフン|アンダーバー|アンダースコア|点|スペル|{domain})[^。\n]{0,8}?(?:{mistaken}|間違|まちが)(?![^。、\n]{0,8}(?:{exist-}|な[いか]|ません|へん|なし))",
        r"(?:com|co\.jp|ne\.jp|or\.jp|jp|net)を(?:com|co\.jp|ne\.jp|or\.jp|jp|net)(?:に|と|って)",
        r"(?:a |an |some )?(?:extra |stray )?{storage} (?:snuck|crept|got|slipped|was|is)[^.!?\n]{0,10}{address}",
        r"(?:got|had|put|wrote|typed|entered|{arrive+}) {address|domain|mail} {mistaken|dead}",
        r"(?<!{no} )(?<!without )(?:{address}|{mail}|spelling)[^.!?\n]{0,24}?(?:with (?:a |some )?|had (?:a |some )?|made (?:a |some )?|contain\w* (?:a |some )?)(?:mistakes?|errors?)|(?:made|did) (?:a |some )?(?:mistakes?|errors?)[^.!?\n]{0,20}(?:{address}|spelling)",
        r"^(?:i |it was |the )*(?:write |wrote |used |typed |put |gave |entered )?(?:a |the )?(?:wrong|{dead}|{mistaken}) {address}",
        r"(?<!for )(?<!any ){typo+}(?!(?:は|が|も|なんて|とか|、|しょう|など)?(?:{exist-}|な[いしか]|してな|{nothing}|{look}(?!ら|て(?:みた)?ら)|{recall-}|かも|だと思って|かどうか|[?]|(?:とか|なんか|なんて|って|という|の)*(?:わけ|こと)?(?:では?|じゃ|や)(?:{exist-}|な[いくか]|ありま|ね)))",
        r"@ ?(?:gmil|gmial|gmal|gmai|gnail|gamil|gmali|gmeil|gmaill|gmaul|gimail|gmaik|docmo|dokomo|docom|dcomo|docoomo|ezwab|ezwebb|ezwb|eweb|softbak|sofbank|sotbank|softbnk|yhoo|yaho|yahooo|yafoo|yahho|outlok|outrook|outlock|hotmial|hotmai|hotmeil|iclod|icoud|icluod|icould|gmail\.co(?!m)|gmail\.cm|gmail\.con|gmail,com|docomo\.co|docomo\.ne(?!\.jp)|docomo\.jp)|(?:gmil|gmial|gmal|gnail|gamil|docmo|yhoo|hotmial|outlok|iclod)\.|(?:{gmail|yahoo_jp|icloud|outlook|docomo|softbank}|[a-z])\.(?:con|cmo|comm|vom|ocm|jo|co,jp|nejp)(?![a-z])",
        r"(?:全角|大文字|full[- ]?width|uppercase|capital)(?:文字|英数|letters?|characters?)?(?:で|に|が|を)?(?:入|打|混|なって|まざ|書い|入力|だっ|送)|全角(?:でした|だった|のまま)|(?:スペース|空白|すぺーす)(?:が|も)?(?:入|混|あっ|{exist+}|{found+}|残|まぎれ)",
        r"(?:com|co\.jp|ne\.jp|jp|コム|ドメイン)(?:と|を|が)[^。\n]{0,10}?(?:{typo}|間違|まちが|逆|取り違|{mistaken})",
        r"(?:{address}|{mail}|{domain}|@)[^。.!?\n]{0,14}?(?:{mistaken})(?![^。、\n]{0,8}(?:{exist-}|な[いか]|ません|へん|なし))(?:た|え|って|っ|い|ました|を|に|で)?(?:い|し)?(?!は|か|気が|のかも|んじゃ)|{mistaken}(?:た|えた|って|い)?{address}",
        r"(?:wrong|incorrect|different|misspelled) (?:{address}|{mail}|{domain})|{mistaken} (?:{address}|{mail}|{domain})|{address}[^.!?\n]{0,14}(?:was|is|had) (?:{mistaken}|{typo})",
        r"(?:余計|余分)な(?:文字|点|ドット|スペース|空白|ピリオド)|(?:ドット|文字|点|ハイフン|ピリオド|アンダーバー|アットマーク)(?:が|を|の)(?:1つ|一つ|ひとつ|1個)?(?:抜け|ぬけ|足り|忘れ|{forget}|多|余)",
        r"(?:left|missed|forgot|{forget}) (?:out )?(?:a|one|the) (?:letter|dot|character|hyphen|digit|number)|(?:letter|dot|character) (?:too many|missing|was missing)|one letter (?:off|wrong|{dead}|{mistaken}|short)|dot com instead|instead of \.?(?:com|co|ne|jp)|\.com (?:instead|not|rather)",
    ),
    ("address_typo", "no"): (
        r"{address}[^。\n]{0,6}?(?:正確|せいかく)",
        r"(?:スペル|綴り|つづり|入力)[^。\n]{0,6}?(?:{room+}|問題な|大丈夫|正しい|正確)",
        r"(?:for|any) {typo}s?,? (?:{nothing}|none|no|and {nothing})",
        r"{typo}(?:とか|なんか|なんて|って|という|の)*(?:わけ|こと|類)?(?:では?|じゃ|や)(?:{exist-}|な[いくか]|ありま|ね)",
        r"{address}[^。\n]{0,8}?(?:完璧|かんぺき|ばっちり|バッチリ)",
        r"(?:double|triple)[- ]?{look+} (?:the |my )?(?:{address}|spelling)",
        r"{address} (?:is|was|looks) {full} (?:right|correct|fine|sure)",
        r"{address}[^.!?\n]{0,26}(?:{no}|n.?t have|without|zero|free of|{nothing})[^.!?\n]{0,10}(?:mistakes?|errors?|{typo}|wrong)",
        r"(?:{address}|{typo})[^。\n]{0,6}?{mistaken}(?:え|って|い|て)*(?:は|なんか|なんて|とか|も)?(?:して|い)?(?:{exist-}|な[いか]|ません|へん)",
        r"(?:{look+}|read|went over|{access+})[^.!?\n]{0,10}{address}[^.!?\n]{0,30}(?:right|correct|fine|ok|good)\b",
        r"{address}[^。\n]{0,10}?{surely}",
        r"(?:spelling|{address})[^.\n]{0,16}(?:is|was|looks) {room+}",
        r"{typo-}|{no} {typo}|(?:誤り|あやまり|ミス)(?:は|も)?(?:{exist-}|なし)|{look+} the spelling|{address}(?:は|も)?(?:合うて|おうて|合っとる|おうとる)|{typo}(?:は|が|も|なんて|とか|など|らしきもの)?(?:絶対|特に|たぶん|多分)?(?:に)?(?:{exist-}|な[いしか]|してな|{nothing}|し(?:て|と)(?:い)?(?:ない|ません|らん|らへん|まへん)|無)",
        r"{address}[^。.!?\n]{0,18}?(?:{typo-}|{mistaken}(?:は|が|も|って|え)?(?:て)?(?:い)?(?:{exist-}|な[いしか]|ません|まへん|へん)|合って(?:い)?(?:る|ます|ました|た)|あって(?:い)?(?:る|ます)|正しい|正しかった|正しく(?!な|あり)|ただしい|問題(?:{exist-}|な)|ok|おっけー|大丈夫|だいじょうぶ|あってます)",
        r"(?:{address}|spelling|{mail} address)[^.!?\n]{0,20}(?:is|was|looks?|are|'s|seems?) (?:{exist} on|definitely |100 ?% |absolutely |all |perfectly |exactly )?(?:correct|right|fine|good|ok|okay|spelled (?:correctly|right)|accurate|exact|spot on|typed (?:correctly|right))",
        r"(?:typed|spelled|spelt|entered|wrote) (?:it |{address} |everything |my \w+ )*(?:correctly|right|properly|fine|exactly|perfectly)|(?:correct|right) (?:{address}|spelling)|double[- ]?check\w* (?:the |my )?(?:{address}|spelling)|{look+} (?:the |my )?(?:spelling|{address})[^.\n]{0,20}(?:fine|correct|right|ok|good)",
        r"(?:打ち|入力|綴り|スペル|つづり|文字|一字一句)[^。\n]{0,10}?(?:合って|あって|正しい|正しく入|問題な|大丈夫)|(?:{address}|{mail}|文字|入力|{look})[^。\n]{0,10}?{mistaken}(?:は|も|て|っ)*(?:い)?(?:{exist-}|ません|なかった|ない(?:です|よ|$))|(?:間違|まちが)(?:い|って|え)(?:は|て(?:い)?|も|なく)?(?:{exist-}|ない(?:です|はず|と思|よ|し)|ません(?:でした)?)(?!か)",
    ),
    ("address_form", "irregular"): (
        r"(?:{address}|it) (?:has|contains|with|got) (?:a )?\.\.",
        r"(?<!{no} )(?:dot|period)[^.!?\n]{0,10}(?:comes|sits|is|stands|goes|right|just) (?:right |just |directly )?before (?:the )?(?:@|at)",
        r"\.\.(?=[」』]|が|と|という)",
        r"(?:ドット|点|てん|ピリオド|\.|どっと|ぽち)(?:が|は|を)?[^。\n]{0,10}?(?:連続|続い|つづい|並ん|2つ|二つ|2個|ふたつ|2連|二個|2コ|連なっ|重な)[^。\n]{0,8}?(?!(?:て)?(?:い)?(?:{exist-}|ない|ません|な))|(?:連続|2つ続|並ん)[^。\n]{0,8}?(?:ドット|点|ピリオド)(?!(?:は|も|が|なんて)?(?:{exist-}|ない))",
        r"(?:@|アット(?:マーク)?)(?:の)?(?:すぐ|直)?(?:前|まえ|手前)[^。\n]{0,10}?(?:ドット|点|ピリオド|\.|てん)(?:が|も)?(?!(?:は|も|なんて)?(?:{exist-}|ない|な[しか]))|(?:ドット|点|ピリオド|\.)(?:が|は)?[^。\n]{0,8}?(?:@|アット(?:マーク)?)(?:の)?(?:すぐ|直)?(?:前|まえ|手前)",
        r"(?<!{no} )(?<!no )(?:two|2|double|consecutive|several|multiple) (?:dots?|periods?|full stops?)(?: in a row| together| next)?|(?<!{no} )dots? (?:in a row|next to each other|one after)|(?<!{no} )(?<!without )(?<!n.t {exist} )(?:a )?(?<!{no} )(?:dot|period|full stop|\.) (?:right |just |directly |immediately |straight )?(?:before|in front of|ahead of) (?:the )?(?:@|at)|(?:dot|period) (?:and|then) (?:the )?(?:@|at)|ends (?:in|with) a (?:dot|period)(?: before)?|[a-z0-9]\.\.[a-z0-9]+@?|[a-z0-9]\.@",
    ),
    ("address_form", "regular"): (
        r"(?:ドット|点|ピリオド)が?(?:続く|連続する|続いた)(?:箇所|ところ|部分|とこ)?(?:は|も)?(?:{exist-}|ない)",
        r"(?:{change}った|変な|おかしな|{reject})点の?(?:{exist-}|ない){address}",
        r"(?:@|アット(?:マーク)?)[^。\n]{0,8}?前[^。\n]{0,6}?(?:ドット|点|ピリオド)(?:では?|じゃ)(?:{exist-}|な)",
        r"character before (?:the )?(?:@|at)[^.!?\n]{0,10}(?:not|n.?t)[^.!?\n]{0,6}(?:dot|period)",
        r"{one_time} (?:dot|period)|{one_time}(?:の)?(?:ドット|点|ピリオド)",
        r"(?:ドット|(?<![たなる])点|ピリオド)(?:とか|なんて)?(?:は|も|が)?(?:一個も|一つも|ひとつも|1個も|1つも|全く|まったく|特に|一切)?(?:{exist-}|{access-}|{allow-|permit-}|(?:入れて|入って|使って|つけて|含まれて|含んで)(?:は)?(?:い|お)?(?:な|り?ませ|へん))",
        r"(?:ふつう|普通|一般的な?|標準的な?)の?(?:形の)?{address}(?!と{password})|(?:normal|regular|ordinary|standard|plain)[- ](?:looking |{look} )?{address}",
        r"(?:ドット|点|てん|ピリオド|\.)(?:が|は|も|の)?[^。\n]{0,12}?(?:連続|続い|つづい|並ん|2つ|二つ|2個|ふたつ|連なっ|重な|@(?:の)?(?:すぐ)?前|アット(?:マーク)?の前)[^。\n]{0,12}?(?:{exist-}|ない|ません|なし|な(?:い|か))",
        r"(?:ドット|(?<![たなる])点|ピリオド)(?:とか)?(?:は|も|なんて|が)?(?:{exist-}|{gone}|{nothing}|入って(?:い)?(?:な|ま)|ついて(?:い)?(?:な|ま)|{access-}|使って(?:い)?(?:な|ま)|ひとつも|1つも|一つも|1個だけ|一つだけ|つかってな|ない(?:です|よ|わ|$)|なし)|(?:アドレス|{address}|形)[^。\n]{0,8}?(?:ふつう|普通|よくある|一般的|標準)(?:の|な)?(?:形|アドレス|です|だ|や)?|(?:ふつう|普通)の?{address}(?!と{password})",
        r"(?:{no}|{nothing}|{thereis-}|{exist-}|n.?t|not|without)[^.!?\nぁ-ん]{0,36}(?:two|2|double|consecutive|dots?|periods?)(?: dots?| periods?)?(?: in a row| together)?|{address}[^.!?\n]{0,14}(?:is |looks? |has )(?:a )?(?:perfectly |completely |just |quite )?(?:normal|regular|ordinary|standard|plain)|(?:normal|regular|ordinary|standard|plain)[- ](?:looking )?{address}|(?:{no}|only one) (?:dots?|periods?)|{no} (?:weird |odd |strange )?dots",
    ),
    ("address_access", "yes"): (
        r"^(?:yes,? |yeah,? )?(?:i )?{access+} (?:{mail}|{address})\W*$",
        r"{address}[^。\n]{0,12}?(?:利用|使用|受信|閲覧|{arrive+})(?:も)?(?:可能|でき(?:ま(?!せ)|る))",
        r"^(?:yes,? |yeah,? )?(?:i )?{access+} (?:that |this )(?:{mail}|{address})",
        r"{storage}に(?:は)?(?:{login+}|入れ(?:ます|る))",
        r"still have (?:that |the |my )?(?:{mail}|{address})",
        r"(?:can|still|able to) (?:{login}|get|log in)(?: in)? ?(?:to|into)? (?:that |the |my )?(?:{storage}|{address})",
        r"{address}[^。\n]{0,8}?(?:毎日|今でも|今も|普段)[^。\n]{0,6}?(?:読ん|見て|使って|開いて|{look+}|{access+}|{open+})(?!い?な)",
        r"^{mail}(?:は|も)?(?:ちゃんと|まだ|今も|普通に)?{access+}",
        r"(?:今も|いまも|まだ|現役の|普段|毎日)(?:使って(?:い)?る)?{address}(?:です|だ|や|\W*$)",
        r"(?:{access+}|use|check|{look+}) (?:{address}|{mail}|it) (?:daily|every day|all the time|regularly|every)",
        r"other {mail}s? (?:\w+ )?{arrive+}",
        r"(?:that|the old|this|registered|same) {storage} {access+}",
        r"{storage}[^.!?\n]{0,10}still {open+}|still [^.!?\n]{0,14}(?:{access+}|{open+}|{look+})[^.!?\n]{0,10}{storage}",
        r"{address}[^。\n]{0,8}?{open+}(?![^。\n]{0,4}(?:{exist-}|な[いか]))",
        r"(?:still|do|can|able to|even now)[^.!?\n]{0,12}{arrive+}[^.!?\n]{0,14}(?:at|on|in|with|to|through|from) (?:the |that |my )?{address}",
        r"(?:毎日|今も|いまも|普段|ふだん|いつも|日常的に)[^。\n]{0,8}?{address}[^。\n]{0,8}?(?:やり取り|やりとり|連絡|送受信|使|見|読|確認|チェック|{look+|access+})|{address}(?:は|も)?(?:毎日|今も|いまも|普段|日常的に)[^。\n]{0,6}?(?:使|見|読|{look+|access+})(?!{exist-})",
        r"{address}[^。\n]{0,4}?(?:今も|まだ|普段|毎日|現在も|今でも)(?:普通に|ちゃんと)?使って(?:い)?(?:る|ま(?!せ))",
        r"{address}[^。\n]{0,12}?(?:{arrive+}でき(?:る|ます|て(?:い)?(?:る|ま(?!せ)))|{arrive+}(?:も)?可能)|^(?:yes,? |yeah,? |i )*{access+} {access+}\W*$",
        r"(?<!read the )(?<!read my ){address}[^。.!?\n]{0,24}?{access+}(?!{dead})(?!(?:か|かな|かどうか)(?:わか|{recall}))",
        r"(?:まだ|今も|いまも|今でも|いまでも|現在も|普段から|毎日|ちゃんと|普通に|ふつうに)[^。\n]{0,10}?(?:{access+}|読め|{arrive+}(?:る|ま)|使って(?:い)?(?:る|ま)|つかって|見れ(?:る|ま)|見られ(?:る|ま)|生きて|現役|開け)(?!ない|{exist-})",
        r"(?:受信|アクセス|閲覧|{arrive})(?:も)?可能|still have {access}|{access+} {access+}|still (?:{access+}|use|read)[^.\n]{0,6}{mail}|(?:still|i can|can still|able to|i do)[^.!?\n]{0,14}(?:{access+}|use|read|open|check|get into|{open+})[^.!?\n]{0,20}(?:{address}|{mail}|{storage}|it|that|there)(?! but)",
        r"{address}[^.!?\n]{0,20}(?:still works?|still (?:active|open|alive|in use)|is (?:still )?(?:active|fine|working|alive|in use|mine)|{open+} fine|works fine)|{access+}[^.!?\n]{0,16}{address}|still (?:have|got) (?:{access}|{address})|other {mail} (?:{arrive+}|comes?|gets? through)|use (?:it|that {address}|{address}|that {mail}) (?:every day|daily|all the time)",
        r"(?:他|ほか|別|いつも|普段)の?{mail}(?:は|なら|も)?(?:普通に|ちゃんと|ふつうに|全部|問題なく)?{arrive+}(?!(?:く|る|い(?:て(?:い)?る|とる)|て(?:い)?る)の?(?:のに|けど|に)[^\n]{0,30}{arrive-})|他のは(?:普通に|ちゃんと)?{arrive+}|{address}(?:は|も)?(?:現役|生きて|普通に使|毎日)",
    ),
    ("address_access", "no"): (
        r"(?:{mail}|{address}) is (?:long|already|now) {gone}",
        r"{forget+} (?:that |my old |the old ){storage}",
        r"{address}[^。\n]{0,8}?{expired}",
        r"(?:that|the|old) {storage} (?:is|was|has) {gone}",
        r"(?:{other}|{address}),[^.!?\n]{0,10}(?:{access-}|{open-}) (?:it|that)",
        r"{address}(?:に|なので)[^。\n]{0,8}?(?:{login-}|{login}(?:すら|も|が|は)?でき(?:な|ま))",
        r"(?:that|the old|this|registered|same) {storage} {access-}",
        r"(?:昔|前|以前|旧|古い)[^。\n]{0,12}?{address}[^。\n]{0,10}?{arrive-}|{address}[^。\n]{0,6}?もう[^。\n]{0,6}?(?:{arrive-}|{access-}|{open-})",
        r"{address}[^.\n]{0,44}(?:{open-}|{access-}) (?:it|them|that)",
        r"(?:昔|前|以前|旧)[^。\n]{0,8}?(?:{other}|{address}|{mail})[^。\n]{0,20}?(?:{access-}|{arrive}(?:は)?でき(?:な|ませ)|今は[^。\n]{0,4}{arrive-})|{other} was {gone}|(?:{aged}|{change}|former) {other}[^.\n]{0,12}{gone}",
        r"{address}[^。.!?\n、]{0,22}?(?:{access-}|{gone}|{open-}|もう(?:ない|無い|{exist-})|(?:が|は|も)(?:もう)?{exist-})",
        r"{access-} (?:my |the )?(?:{change} |{aged} |former )*(?:{mail}|{address}|{gmail|yahoo_jp|outlook|icloud})|(?:{mail}|{address}|{other})[^。\n]{0,8}{register}[^。\n]{0,16}{access-}|{other}(?:の)?{mail}[^。\n]{0,24}{access-}|{address}[^.\n]{0,44}(?:{no} longer {access}|doesn.?t exist|{gone})|had {address}[^\n]{0,44}(?:{gone}|{access-})|{register}[^。\n]{0,4}{address}[^。\n]{0,6}{access-}",
        r"{address}[^。.!?\n]{0,14}?(?:{dead}|{arrive-})(?:く|い|です|で)*(?=.*(?:{gone}|{access-}|もう|昔|前))",
        r"(?:{gone}|解約|乗り換|退職|辞め|卒業)(?!、)(?:(?!{password}|{register})[^。.!?\n]){0,26}?{address}|(?:{gone})[^。.!?\n]{0,30}?(?:{access-}|{arrive-}|読めな|見れな|使えな)|{gone}[^。、.!?\n]{0,10}?{mail}",
        r"(?:もう|すでに|今は|いまは|現在)[^。\n]{0,12}?(?:{access-}|読めな|見れな|使えな(?=.*{address}))",
        r"{access-}(?! (?:not|{arrive}))[^.!?\n]{0,12}?(?:{address}|{storage}|(?:that|old|my|the) (?:\w+ )?{mail}|it (?:any ?more|any longer)|{mail})|(?:{address}|that {mail})[^.!?\n]{0,24}(?:doesn.?t exist|no longer|{gone}|{access-}|{open-}|any ?more|is dead|was deleted|shut|{dead})",
        r"(?:lost|no|without|don.?t have|{forget}) (?:{access})[^.!?\n]{0,20}(?:{address}|{mail}|{storage}|it)|{access-}[^.!?\n]{0,10}(?:any ?more|any longer)|locked out of (?:my |the |that )?(?:{address}|{mail}|{gmail}|{storage})|{gone}(?: [a-z']+){0,4} (?:{address}|{mail}|{storage})",
        r"(?:{docomo|au|softbank|ymobile|uqmobile|rakuten}|携帯|けーたい|キャリア|会社|学校|大学|プロバイダー?)(?:の|を|は|から)?[^。\n]{0,8}?(?:{gone}|{change}|乗り換|解約)[^。\n]{0,16}?(?:(?:{mail}|{address})[^。\n]{0,10}?(?:{access-}|{gone}|{arrive-}|{exist-}|{open-})|{access-}|{arrive-})",
    ),
    ("signs_in_with", "other_service"): (
        r"{account}[^.!?\n]{0,10}(?:{register+}|connected|linked|tied) ?(?:to|with)? (?:my )?" + _SERVICE,
        _SERVICE + r"の?(?:ボタン)?(?:を|から|で)?(?:{request+|tap+|direct+}(?:し)?て)?(?:{login+}|入って)",
        r"{yahoo_jp} ?id(?:で|から|連携|を使)|^" + _SERVICE + r"(?:連携|{register}|ログイン)?(?:で)?\W*$",
        r"^(?:他|別|ほか|よそ)のサービスの(?:{account})?(?:で|を使)",
        _SERVICE
        + r"の?(?:{account})?(?:連携|{register}|で|を使って|から|経由|による|認証|のボタン)[^。.!?\n]{0,10}?(?:{login+}|{exist+}て|入って|はいって|登録|{register+}|始め|連携|サインアップ|使って(?!い?な)|{access+})(?!{exist-})",
        _SERVICE + r"の?(?:{account})?(?:連携|ログイン|{login+}|認証)(?!{exist-})",
        r"(?:{login+}|log|sign|signed|signing|logging|continue|use|using|go|registered|get|got|in|account|joined)[^.!?\n]{0,18}(?:with|via|through|using|by|from|w/?) (?:my |the |a )?"
        + _SERVICE,
        r"(?:with|via|through|using|by|w/?) (?:my |the )?"
        + _SERVICE
        + r" (?:button|{login}|{account}|sign[- ]in|id)|"
        + _SERVICE
        + r" (?:button|sign[- ]?(?:in|on)|{login}|connect|account login)|{tap|direct} (?:on )?(?:the )?"
        + _SERVICE
        + r"|use (?:my |the )?"
        + _SERVICE
        + r"(?: {account}| id)? (?:to|for) (?:{login}|log|sign|get)",
        r"^(?:via|with|by|through|using|i use) (?:my |the )?"
        + _SERVICE
        + r"(?: {account}| {login}| id)?\W*$|^"
        + _SERVICE
        + r"の?(?:{account})?(?:連携|{register})?(?:で)?の?{login}|"
        + _SERVICE
        + r"{account}{register}で{login}",
        r"continue with "
        + _SERVICE
        + r"|(?:いつも|普段)(?:は)?"
        + _SERVICE
        + r"(?:で|だ|から)|^"
        + _SERVICE
        + r"の?(?:{account})?で(?:す|した|入|{login+}|ろぐ)",
    ),
    ("signs_in_with", "password"): (
        r"^普通の{password}(?:{login})?(?:です|だ|\W*$)",
        r"{register-}、?{password}",
        r"{register}(?:は|も)?して(?:い)?(?:な|ませ)[^\n]{0,4}?{password}",
        r"{password}(?:方式|認証|入力)(?:です|だ|\W*$)",
        r"{no} (?:social|" + _SERVICE + r")(?: {login})?,?[^.!?\n]{0,10}{password}",
        r"{password}(?:を)?{allow+|permit+}て(?:{exist+}|入)(?!{exist-})",
        r"(?:not|no|n.?t) (?:with |via |use |using )?"
        + _SERVICE
        + r"[^.!?\n]{0,8}{password}|"
        + _SERVICE
        + r"(?:では?|じゃ)な[くい][^。\n]{0,6}?{password}|^{password} {login}\W*$",
        r"{password}(?:を)?(?:打って|打ち込んで|入れて|いれて|入力して|使って|{allow+|permit+}て)(?:い)?(?:入|はい|る|ます|{login+})(?!けど|のに|が)",
        r"{password}(?:を)?(?:打って|打ち込んで|入れて|いれて|入力して|使って)[^。.!?\n]{0,4}?(?:入って|はいって|{login+}|{exist+})(?!{exist-}|も|みた)",
        r"(?:{mail}|{address}|id|user ?name|{account}) ?(?:と|and|n|\+|&|/|plus) ?{password}(?: like| as| normally| combo|,|\W*$)",
        r"(?:{mail}|{address}|id|user ?name) (?:plus|and|with) (?:a |my )?{password}\W*$",
        r"^(?:with|by|using|via|just) (?:a |my |an? \w+ )*{password}(?: {login})?\W*$|(?:normal|regular|plain) {password}|(?:id|{mail}|{address})と{password}で",
        r"(?:{address|mail}(?:と)|普通に|ふつうに|いつも(?:は)?|ずっと|直接|id(?:と))?{password}(?:で|を(?:入れて|入力して|打って|使って|いれて)|を使って)[^。.!?\n]{0,8}?(?:{login+}(?!う|よう|{reject|mistaken}|{dead}|[^。\n]{0,8}(?:{reject|mistaken}|{dead}))|{exist+}て|入って(?:い)?(?:た|る|ま)|はいって|していま|してた|してま)(?!うと)",
        r"(?:{login+}|log|sign|signed|signing|logging|get|got|i'm|use|using|go|in)[^.!?\n]{0,14}(?:with|using|by|via) (?:an? |my |own |{address} and |{mail} and |{mail} \+ |user ?name and |the |id and |just |normal |{mail}/)*{password}",
        r"(?:always |just |normally |usually |only )?(?:use|used|have|type|enter|using) (?:a |my |an? {mail} and |{mail} and |the |just a |normal |plain |regular |{address} and )*{password} (?:to|for|login|{login})|(?:not|n.?t|never) (?:{login} |sign\w* |log\w* )?(?:in )?(?:use|used|with|using|via|through)[^.!?\n]{0,16}"
        + _SERVICE,
        _SERVICE
        + r"(?:連携|{login}|{register}|ログイン)?(?:とか)?の?(?:アカウント|{account})?(?:は|では|とか|なんて|での{login}は)?(?:{access-}|使って(?:い)?(?:ない|なく|ません|へん|おらず)|して(?:い)?(?:ない|なく|ません|おらず)|なく(?:て)?|じゃな|でな|{login-}|連携し(?:て(?:い)?)?な)|{password}(?:と{address})?で(?:す|した)$|(?:mail|{mail}|{address}|id) ?(?:と|and|\+|&) ?{password}(?:で(?:す|{login+}|入)|\W*$)",
    ),
    ("app_current", "yes"): (
        r"{app}[^。\n]{0,4}?(?:アップデート|更新)(?:は|も)?(?:済|すん|完了|{finished}|終)",
        r"{app}(?:は|が)?新しい(?:バージョン|版|ほう)(?!が)",
        r"(?<!n.t ){app}(?:'s| is)? (?:fully |now |already )*(?:updated|current)",
        r"(?<!not )(?<!n.t )(?<!not the )(?<!n.t the )(?<!never )(?:latest|newest|current|most recent)(?: app)? version(?: of)?(?: {app})?|{app}(?![^.\n]{0,10}(?:not|n.?t) )[^.!?\n]{0,12}(?:latest|newest) (?:one|version)",
        r"{app}(?:は|が)?[^。\n]{0,6}?(?:一番新しい|いちばん新しい)",
        r"^(?:the |my )?{app}(?:'s| is| has been| was)? (?:already )?updated",
        r"{app}(?![^.\n]{0,10}(?:not|n.?t) )[^。.!?\n]{0,16}?(?:最新|さいしん|latest|newest|up[- ]to[- ]date|current|(?:アップデート|更新|あぷで|update)(?:済|は(?:ない|もう)|した|しま|して(?:あ|い(?:ま|る)|る|ま|も)|し(?:た|たけど)))(?!(?:では?|じゃ|版)?(?:{exist-}|な[いか]|ありま))",
        r"(?<!n.t )(?<!not ){app}(?:は|も)?(?:もう|ちゃんと)?{finished}|(?<!n't )(?<!not )(?<!never )(?:i |just |already |have |i've )*(?:{app}(?:'s| is| has been| was)? updated|updated|installed the latest|upgraded) (?:the |my )?{app}|latest (?:version )?(?:of )?(?:the )?{app}|{app} (?:is |are )?(?:fully |already |all )?(?:up ?to ?date|current|the latest|updated)|最新(?:版|バージョン)?の{app}|(?:{app}[^。\n]{0,6})最新(?:版|の(?:もの|やつ)|バージョン|ver)?(?:の)?(?:{app})?(?:です|でした|だった|だよ|に(?:して|し)|{access+}|を使|{app})",
    ),
    ("app_current", "no"): (
        r"(?:アップデート|更新)が(?:ずっと)?{found+}|versions? behind|behind on (?:the )?(?:{app}|updates)",
        r"(?:ignor\w+|skipp\w+|postpon\w+|putting off|put off|dismiss\w*)[^.!?\n]{0,10}(?:{app} )?updates?",
        r"{app} updates? (?:is |was )?(?:waiting|{missing}|available|pending|ready)",
        r"{app} store[^.!?\n]{0,16}updat|ストア[^。\n]{0,8}(?:アップデート|更新)(?:が|の)(?:ある|あり|出|{exist+}|ボタン)",
        r"旧(?:バージョン|版|型)",
        r"{app}(?: is| was|'s)?[^.!?\n]{0,4}(?:not|n.?t)[^.!?\n]{0,10}(?:latest|newest|current|up[- ]to[- ]date|updated)",
        r"{app}の(?:アップデート|更新)(?:が)(?:必要|{exist+}|あ|来|{arrive+})|{app} (?:needs|needed|wants|requires) (?:an |to )?updat|^(?:there was an? )?update {room}|{gone} updated",
        r"{app}[^。.!?\n]{0,20}?(?:古い|古かった|ふるい|ふるかった|旧|{aged}|out of date|{expired}|ancient|behind|(?:最新|latest|newest|up to date|current)(?:版|version)?(?:では?|じゃ)(?:{exist-}|な|ありま)|(?:アップデート|更新|update|あぷで)(?:を|は)?(?:して(?:い)?(?:{exist-}|な|ま(?:せ)?)|が(?:来て|き|ある|あり|出|たま|残|必要|あった|{arrive+|exist+})|できて(?:い)?な|が溜|サボ|さぼ|放置|忘れ|{forget}))(?!く(?:は)?{exist-}|くな)",
        r"(?:not|n.?t|never|haven.?t|hasn.?t|{forget})[^.!?\n]{0,18}(?:updat\w+|upgrad\w+|(?:latest|newest|current)(?= version|[^.\n]{0,10}{app}))|{app}[^.\n]{0,10}(?:not|n.?t)[^.\n]{0,10}(?:latest|newest|current)|(?:{aged}|ancient) (?:version|{app})|{change} version|update (?:is |was )?(?:available|pending|waiting|button|showing|there|needed)|there(?:'s| is| was)? (?:an|a) (?:new )?(?:update|newer version)|{thereis+} an? (?:new |pending |app )?(?:update|newer version)|{app}(?:の)?(?:アップデート|更新)[^。\n]{0,10}?(?:{exist+}|{look-}|ずっと|何年)|(?:古い|ふるい)(?:バージョン|{app}|版|ver)|バージョン(?:が|は)?(?:古|ふる|低|昔)|(?:アップデート|更新|あぷで)(?:して(?:い)?(?:な|ま(?:せ)|へん)|しとら|してへん|が(?:あった|あり|来て|たま|溜|残って|ずっと|何個も|{exist+|arrive+})|のボタン(?:が)?(?:出|{exist+}|あ))",
    ),
    ("app_current", "web"): (
        r"^(?:pc|パソコン|ぱそこん|スマホ|携帯)の(?:ブラウザー?)\W*$|^(?:desktop|mobile|phone|computer) browser\W*$",
        r"^(?:i )?(?:just |only )?{access+} (?:a |the |my )?(?:web ?)?browser|^(?:i )?(?:use|used|am using|'m using) (?:a |the |my )?(?:web ?)?browser",
        r"(?:never|n.?t|not) install(?:ed)? {app}",
        r"(?:only|just|always|ever)[^.!?\n]{0,8}(?:{access+}|use|used|using|go to|visit) (?:the |your )?(?:web\w*|browser|{page})",
        r"^(?:a |the |in |my )?(?:web ?)?browser\W*$",
        r"{app}(?:じゃ|では|で(?:は)?)(?:なく|ない|{exist-}|あり)[^。\n]{0,4}|{app}(?:は|を|なんて|とか|自体|も)?(?:{access-}|{gone}|使って(?:い|お)?(?:ない|り?ません|へん)|入れて(?:い)?(?:ない|ません|へん)|つかって(?:い)?(?:ない|ません|へん)|{allow-|permit-}|{exist-}|持って(?:い)?(?:な|ま)|つこてへん|使わ(?:ず|な)|インストールして(?:い)?(?:な|ま)|なし|{request-|again-})",
        r"(?:ブラウザー?|ぶらうざ|ウェブ)(?:を|だけ)|(?:ブラウザー?|ぶらうざ|パソコン|pc|ウェブ|web|うぇぶ|サファリ|safari|chrome|クローム|ぐろーむ|くろーむ|edge|firefox|ネット)(?:版|サイト|ページ)?(?:から|で|の(?:ほう|方)で|です|上で|経由)[^。\n]{0,8}?(?:{access+}|{look+}|使|見|や(?:って|り)|操作|{login+}|開|{open+}|入|アクセス|{request+|again+}|して|$|です|。|、)",
        r"(?:in|on|through|via|using|from|with|by) (?:the |a |my |only the |just the )*(?:web|browser|{page}(?! (?:to|where|for|that|with|it|says|when|which|open|saying|after|called|named)(?![a-z])| {open})|desktop|computer|pc|laptop|chrome|safari|firefox|edge|internet explorer)(?: only| version| browser|,| not)*(?: {app})?(?! {mail})|(?:web|browser|{page}|desktop) (?:version|only|user|{page})|{gone} (?:the |an |any )?{app}|(?:not|n.?t|never|no|without) (?:(?:use|using|have|having|got|on|in|via|through|from|with|{access-}|{gone}|{arrive-}) ?)*(?:the |an |any )?{app}(?!\w)(?: at all| installed)?(?=\W*$|,| at| installed| i | but| just| only|\.)|{no} {app}|^{page}(?:です|版|only|版です)?[。.! ]*$|^(?:web|browser|ブラウザ|ぶらうざ|ウェブ)(?:です|版|only|版です)?\W*$",
    ),
    ("requests_sent", "several"): (
        r"^(?:i |i've |already )*(?:{look}|tried) {many_times}\W*$",
        r"{again+}(?!た?(?:ほう|方)|ば|らえ|しても|て(?:ほし|欲し|も(?:いい|ら)|くれ|くださ))",
        r"^(?:like |maybe |about )?{many_times}(?: lol| or so)*\W*$|{many_times}[^。.!?\n]{0,12}?(?:{request+|again+}|{reset}|{finished}|お願い|{want})(?!{exist-}|ても)|(?:{request+|again+}|{reset}|pressed|asked)[^。.!?\n]{0,26}?{many_times}",
        r"^(?:たぶん|多分|もう|かれこれ|確か|probably|maybe|about|around|like|at least|i think|んー|えーと|え[っー]?と|、| |,)*+{many_times}(?:です|ぐらい|くらい|ほど|かな|は|だと思|だった|やった|も|か|以上|,? (?:i think|at least|i guess|maybe|or so|now|already))*+\W*$",
        r"{many_times}(?:も|くらい|ぐらい|ほど|は|か|って|以上| )*(?!(?:やっ|押し|試し|し|送っ|見)ても(?!う))(?:やっ|やり|し(?:た|て|ま)|押|頼|送|試|申|クリック|ポチ|トライ|お願い|{tap|direct}|{want}|{reject|mistaken})|{tap|direct}[^.!?\n]{0,16}{many_times}|{many_times} (?:the |that |your )?(?:send |reset |submit )?(?:{tap|direct}|button)",
        r"{request+|again+}[^.!?\nぁ-ん]{0,24}(?:a few|several|\d+|two|three|many|multiple|lots|so many|another|a bunch)(?: of)?(?: \w+)? ?(?:{mail}|times|resets?|{link}|{code})?(?=.*(?:{mail}|{reset}|time|{link}|{code}|$))(?<!min)|(?:再送|{request+|again+})(?:も|を)?(?:しまく|繰り返|くり返|しつづけ|し続け|しま(?:く|して)|連打)|(?:送り|押し|頼み)(?:まく|続け)|(?:i )?(?:re-?sent|resend|re-?requested)|もう(?:一|1)(?:度|回)(?:送|{request+|again+})(?:た|って|し)",
        r"(?:{mail}|{link}|{code})(?:が|は)?{many_times}[^。\n]{0,4}?{arrive+}|{many_times}[^。\n]{0,4}?{mail}[^。\n]{0,3}?{arrive+}",
    ),
    ("requests_sent", "one"): (
        r"^(?:just |there was )?{one_time}(?: from (?:me|my side)| in total| altogether| made| sent| so far)\W*$",
        r"{again-}|{again}(?:は|も|なんて|とか)?(?:一切|一度も|まだ|全く|特に)?(?:して|やって)(?:は)?(?:い|お)?(?:な|り?ませ|へん|まへん)",
        r"(?:お願い|{want})[^。\n]{0,8}?{one_time}",
        r"first and only {request|again}|{one_time}[^。.!?\n]{0,14}?(?:{request|again}|{reset}|{finished}|{tap|direct})|(?:{request+|again+}|{reset}|{tap|direct})[^。.!?\n]{0,26}?{one_time}",
        r"^(?:たぶん|多分|まだ|確か|probably|maybe|about|i think|just|only|んー|えーと|、| |,|it was)*+{one_time}(?:です|ぐらい|くらい|ほど|かな|は|だと思|だった|やった|だけ|しか|,? (?:i think|i guess|so far|maybe|only))*+\W*$",
        r"{one_time}(?:しか|だけ|のみ|きり| )*(?:やっ|し(?:た|て|ま)|押|頼|送|試|申|クリック|ポチ|{want}|{reject|mistaken}|{access})|まだ{one_time}|(?:{one_time})(?:しか|だけ)|(?:not|n.?t|never) {request|again}[^.!?\n]{0,10}(?:again|twice|more than once)|再送(?:は)?して(?:い)?(?:な|ませ)|didn.?t (?:resend|re-?request)|{mail}?(?:は|を)?1通だけ|(?:i )?only {request+|again+}[^.!?\n]{0,10}one",
    ),
}
