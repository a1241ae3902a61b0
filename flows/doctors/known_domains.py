"""Mail domains that exist beside those of the catalogue's providers: nobody's typing mistake, however near they look."""

_WEB = """
    mail.com email.com ymail.com rocketmail.com gmx.com gmx.net gmx.de gmx.at gmx.ch gmx.fr web.de t-online.de aol.com aol.jp
    aol.de aol.co.uk proton.me pm.me protonmail.com protonmail.ch tuta.com tuta.io tutanota.com zoho.com zoho.jp fastmail.com
    fastmail.fm hey.com hushmail.com mailbox.org posteo.de posteo.net riseup.net disroot.org mail.ru bk.ru inbox.ru list.ru
    yandex.com yandex.ru naver.com daum.net hanmail.net nate.com kakao.com qq.com foxmail.com 163.com 126.com sina.com
    aliyun.com libero.it virgilio.it orange.fr free.fr laposte.net sfr.fr wanadoo.fr btinternet.com sky.com comcast.net
    verizon.net att.net sbcglobal.net cox.net charter.net bellsouth.net shaw.ca rogers.com telus.net bigpond.com
    hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es hotmail.be hotmail.nl hotmail.ca hotmail.com.br hotmail.com.ar
    hotmail.com.tr hotmail.co.th hotmail.se hotmail.dk hotmail.no live.co.uk live.fr live.de live.it live.nl live.be live.ca
    live.cn live.com.au live.com.mx live.com.pt live.se live.dk live.no live.hk outlook.fr outlook.de outlook.es outlook.it
    outlook.com.br outlook.com.ar outlook.com.au outlook.kr outlook.co.th outlook.in outlook.sg outlook.my outlook.ph
    outlook.pt outlook.dk outlook.ie outlook.be outlook.cl outlook.cz outlook.hu outlook.lv outlook.sa
    yahoo.co.uk yahoo.co.in yahoo.co.id yahoo.co.kr yahoo.co.th yahoo.com.tw yahoo.com.hk yahoo.com.sg yahoo.com.au
    yahoo.com.br yahoo.com.mx yahoo.com.ar yahoo.com.vn yahoo.com.ph yahoo.com.my yahoo.com.cn yahoo.cn yahoo.fr yahoo.de
    yahoo.it yahoo.es yahoo.ca yahoo.in yahoo.se yahoo.no yahoo.dk yahoo.gr yahoo.ro yahoo.pl yahoo.ie yahoo.be yahoo.nl
    email.cz seznam.cz onet.pl wp.pl o2.pl interia.pl bluewin.ch rediffmail.com
"""
_JAPAN = """
    so-net.jp auone.jp zaq.jp asahi-net.jp dti2.ne.jp sannet.ne.jp tiki.ne.jp kcn.ne.jp kcn.jp tees.jp
    tees.ne.jp pikara.ne.jp ctk.ne.jp mopera.ne.jp iij4u.or.jp infoweb.ne.jp livedoor.com rakuten.jp rakuten.com
    rakuten.co.jp disneymobile.ne.jp ido.ne.jp tu-ka.ne.jp sky.tkk.ne.jp ybb.co.jp linemo.jp ahamo.com povo.jp bbiq.jp
    bb-niigata.jp mbn.or.jp coara.or.jp gol.com interlink.or.jp justnet.ne.jp mctv.ne.jp medias.ne.jp
    mediatti.net netlaputa.ne.jp ttmy.ne.jp synapse.ne.jp bunbun.ne.jp cty-net.ne.jp katch.ne.jp nns.ne.jp
    rurbannet.ne.jp spacelan.ne.jp tam.ne.jp ymail.ne.jp nttdocomo.com
    nttdocomo.co.jp kddi.com g.softbank.co.jp yahoo-corp.jp lycorp.co.jp google.com microsoft.com apple.com line.me
    linecorp.com disney.com disney.co.jp vodafone.com vodafone.de vodafone.it vodafone.es vodafone.co.uk vodafone.pt
    nifty.co.jp nifty.jp biglobe.co.jp biglobe.jp so-net.com plala.com excite.com excite.jp infoseek.com infoseek.co.jp
    commufa.co.jp asahi.com asahi-net.co.jp opera.com
"""
_LOOKALIKES = """
    cloud.com umobile.jp u-mobile.jp mobile.ne.jp wilcom.com welcom.com web.ne.jp look.com soft.com gmo.jp gmo.co.jp
    softbanktech.co.jp ymail.jp jmail.com hmail.com tmail.com xmail.com qmail.com webmail.com photomail.com
"""
REAL = frozenset((_WEB + _JAPAN + _LOOKALIKES).split())
"""Known to exist: web mail, internet providers, and companies one letter from a provider or under another ending."""

SCHOOLS = ("ac.jp", "ed.jp", "go.jp", "lg.jp", "edu", "gov", "mil")
"""Endings under which nobody can register a look-alike, so that a name there is what it says."""

BROKEN_ENDINGS = {
    "con": "com", "cpm": "com", "vom": "com", "xom": "com", "ocm": "com", "cmo": "com", "comm": "com", "coom": "com",
    "c0m": "com", "cim": "com", "clm": "com", "conm": "com", "ckm": "com", "nett": "net", "ney": "net", "ner": "net",
    "ogr": "org", "orh": "org", "jpp": "jp", "jjp": "jp", "pj": "jp",
    "ne.jo": "ne.jp", "co.jo": "co.jp", "or.jo": "or.jp", "ac.jo": "ac.jp", "ne.jl": "ne.jp", "co.jl": "co.jp",
    "ne.ip": "ne.jp", "co.ip": "co.jp", "ne.j": "ne.jp", "co.j": "co.jp",
    "nejp": "ne.jp", "cojp": "co.jp", "ne.p": "ne.jp", "co.p": "co.jp",
}  # fmt: skip
"""Endings that do not exist, or that nobody has a mailbox under, and what was meant."""

CONFUSED = {
    "i.softbank.ne.jp": "i.softbank.jp", "i.softbank.co.jp": "i.softbank.jp", "softbank.jp": "i.softbank.jp",
    "isoftbank.jp": "i.softbank.jp", "au.ne.jp": "au.com", "au.co.jp": "au.com", "au.jp": "au.com", "au.con": "au.com",
    "dokomo.ne.jp": "docomo.ne.jp", "me.con": "me.com", "mac.con": "mac.com", "msn.con": "msn.com",
    "icould.com": "icloud.com", "yahoo.jp": "yahoo.co.jp", "yahoo.com.jp": "yahoo.co.jp",
}  # fmt: skip
"""What people take for a provider's domain though distance alone would not tell, or would tell wrongly."""

ELSEWHERE = {"yahoo.com": "yahoo.co.jp"}
"""Exists, and is often written where its Japanese namesake is meant: worth a question, never a correction."""
