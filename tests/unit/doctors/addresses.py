"""Addresses as people paste them, and what is to be said about them."""

HARMLESS = """
taro@docomo.ne.jp
taro.yamada@docomo.ne.jp
taro_yamada-1985@docomo.ne.jp
a1b2c3@ezweb.ne.jp
hanako@au.com
hanako.x@softbank.ne.jp
hanako@i.softbank.jp
jiro@ymobile.ne.jp
jiro@y-mobile.ne.jp
jiro@yahoo.ne.jp
jiro@willcom.com
jiro@wm.pdx.ne.jp
jiro@di.pdx.ne.jp
saburo@uqmobile.jp
saburo@rakumail.jp
taro@gmail.com
taro.yamada+shop@gmail.com
taro@googlemail.com
taro@yahoo.co.jp
taro@ybb.ne.jp
taro@icloud.com
taro@me.com
taro@mac.com
x7k2m@privaterelay.appleid.com
taro@outlook.com
taro@outlook.jp
taro@hotmail.com
taro@hotmail.co.jp
taro@live.jp
taro@live.com
taro@msn.com
TARO@GMAIL.COM
taro@mail.com
taro@ymail.com
taro@rocketmail.com
taro@gmx.com
taro@gmx.de
taro@email.com
taro@aol.com
taro@proton.me
taro@protonmail.com
taro@fastmail.com
taro@mail.ru
taro@naver.com
taro@qq.com
taro@163.com
taro@cloud.com
taro@yahoo.com.tw
taro@yahoo.fr
taro@hotmail.co.uk
taro@hotmail.com.br
taro@live.com.au
taro@outlook.de
taro@nifty.com
taro@aqua.ocn.ne.jp
taro@biglobe.ne.jp
taro@eonet.ne.jp
taro@jcom.zaq.ne.jp
taro@goo.jp
taro@rakuten.jp
taro@umobile.jp
taro@ymobile1.ne.jp
taro@t.vodafone.ne.jp
taro@mopera.net
taro@disney.co.jp
taro@disney.com
taro@vodafone.de
taro@opera.com
taro@excite.com
taro@asahi.com
taro@nttdocomo.co.jp
taro@kddi.com
taro@g.softbank.co.jp
taro@example.com
taro@sales.example.co.jp
taro@example-works.co.jp
taro@docomo-fan.jp
taro@u-tokyo.ac.jp
taro@city.example.lg.jp
taro@alive.jp
taro@gmail.example.org
taro@xn--r8jz45g.jp
o'neil@example.com
"""
"""Nothing is wrong with any of them."""

SURE = {
    "docomo.ne.jp",
    "ezweb.ne.jp",
    "au.com",
    "gmail.com",
    "i.softbank.jp",
    "yahoo.co.jp",
    "me.com",
    "live.jp",
    "msn.com",
}
"""Of these, an address without a problem sets `address_typo=no`."""

MISSPELT = """
gmial.com gmail.com
gmai.com gmail.com
gmal.com gmail.com
gmil.com gmail.com
gmali.com gmail.com
gamil.com gmail.com
gmaill.com gmail.com
gmaul.com gmail.com
gnail.com gmail.com
gmeil.com gmail.com
g-mail.com gmail.com
gmailcom gmail.com
gmai.lcom gmail.com
gmail.con gmail.com
gmail.cpm gmail.com
gmail.cm gmail.com
gmail.co gmail.com
gmail.comm gmail.com
gmail.jp gmail.com
gmail.co.jp gmail.com
gmail gmail.com
docomo.ne.jo docomo.ne.jp
docomo.ne.jp.com docomo.ne.jp
docomo.co.jp docomo.ne.jp
docomo.com docomo.ne.jp
docomo.jp docomo.ne.jp
docomo.ne docomo.ne.jp
docomo docomo.ne.jp
docomo.me.jp docomo.ne.jp
docomo.en.jp docomo.ne.jp
docomo.nejp docomo.ne.jp
docomonejp docomo.ne.jp
dokomo.ne.jp docomo.ne.jp
docmo.ne.jp docomo.ne.jp
docono.ne.jp docomo.ne.jp
doocmo.ne.jp docomo.ne.jp
docomoo.ne.jp docomo.ne.jp
ezweb.ne.jo ezweb.ne.jp
ezweb.co.jp ezweb.ne.jp
ezweb.com ezweb.ne.jp
eweb.ne.jp ezweb.ne.jp
ezewb.ne.jp ezweb.ne.jp
au.con au.com
au.co.jp au.com
softbak.jp i.softbank.jp
softbank.jp i.softbank.jp
isoftbank.jp i.softbank.jp
i.softbank.ne.jp i.softbank.jp
i.sofbank.jp i.softbank.jp
softbank.co.jp softbank.ne.jp
softbank.ne.jo softbank.ne.jp
sofbank.ne.jp softbank.ne.jp
ymoblie.ne.jp ymobile.ne.jp
ymobile.co.jp ymobile.ne.jp
uqmoblie.jp uqmobile.jp
rakumai.jp rakumail.jp
yahoo.co.jo yahoo.co.jp
yhoo.co.jp yahoo.co.jp
yahho.co.jp yahoo.co.jp
yaho.co.jp yahoo.co.jp
yahooo.co.jp yahoo.co.jp
yahoo.jp yahoo.co.jp
yahoo.co yahoo.co.jp
yahoo.cojp yahoo.co.jp
hotmial.com hotmail.com
hotmal.com hotmail.com
hotmail.con hotmail.com
hotmail.jp hotmail.co.jp
outrook.com outlook.com
outlok.com outlook.com
outlook.co.jp outlook.jp
icould.com icloud.com
iclod.com icloud.com
icloud.co.jp icloud.com
icloud.con icloud.com
msn.con msn.com
example.co.jo example.co.jp
example.con example.com
ocn.ne.jo ocn.ne.jp
"""
"""Domain as typed, and as meant."""

DAMAGED = {
    "ｔａｒｏ＠ｇｍａｉｌ．ｃｏｍ": {"full_width"},
    "taro＠gmail.com": {"full_width"},
    "taro@gmail．com": {"full_width"},
    "taro @gmail.com": {"blank"},
    "taro@ gmail.com": {"blank"},
    "taro@gmail .com": {"blank"},
    "taro@docomo. ne. jp": {"blank"},
    "taro\u3000@gmail.com": {"blank"},
    "taro@gmail com": {"dot_sign"},
    "taro@docomo ne jp": {"dot_sign"},
    "taro@docomo。ne。jp": {"dot_sign"},
    "taro@docomo、ne、jp": {"dot_sign"},
    "taro@docomo｡ne｡jp": {"dot_sign"},
    "taro@gmail,com": {"dot_sign"},
    "taro@docomo..ne.jp": {"dot_double"},
    "taro@.docomo.ne.jp": {"dot_double"},
    "taro@@gmail.com": {"at_double"},
    "taro@ @gmail.com": {"at_double"},
    "taro@yamada@gmail.com": {"at_double"},
    "taro@gmail.com@gmail.com": {"at_double"},
    "taro@gmail.com@": {"at_double"},
    "tarogmail.com": {"at_missing"},
    "taro1985.gmail.com": {"at_missing"},
    "taro.yamadadocomo.ne.jp": {"at_missing"},
    "t\u0430ro@gmail.com": {"foreign_letter"},
    "taro@gm\u0430il.com": {"foreign_letter", "domain_misspelt"},
    "taroー1@gmail.com": {"foreign_letter"},
    "tarō@gmail.com": {"foreign_letter"},
    "ta\u200bro@gmail.com": {"hidden_sign"},
    "taro@gmail\u200b.com": {"hidden_sign"},
    "mailto:taro@gmail.com": {"mailto"},
    "-taro@gmail.com": {"edge_sign"},
    "/taro@gmail.com": {"edge_sign"},
    "taro@gmail.com/": {"edge_sign"},
    "taro@gmail.com-": {"edge_sign"},
    "taro.@gmail.com": {"dots_impossible"},
    "ta..ro@yahoo.co.jp": {"dots_impossible"},
    "taro@localbox": {"domain_incomplete"},
    "ｔａｒｏ＠ｇｍｉａｌ．ｃｏｍ": {"full_width", "domain_misspelt"},
    "taro..x@docomo.ne.jo": {"dots_irregular", "domain_ending"},
}
"""Wrong in the form as well: `address_typo=yes`."""

SOFT = {
    "taro..x@docomo.ne.jp": {"dots_irregular"},
    "taro.@docomo.ne.jp": {"dots_irregular"},
    "taro...x@docomo.ne.jp": {"dots_irregular"},
    ".taro@docomo.ne.jp": {"dots_irregular"},
    '"taro..x"@docomo.ne.jp': {"dots_irregular"},
    "a-.@ezweb.ne.jp": {"dots_irregular"},
    "a..b..@ezweb.ne.jp": {"dots_irregular"},
    "taro.@example.co.jp": {"dots_irregular"},
    "Taro@docomo.ne.jp": {"capital_first"},
    "Taro.yamada@gmail.com": {"capital_first"},
    "taro(at)gmail.com": {"spelled_out"},
    "taro[at]gmail.com": {"spelled_out"},
    "taro1 at gmail dot com": {"spelled_out"},
    "taroアットマークgmail.com": {"spelled_out"},
    "taro アットマーク docomo ドット ne ドット jp": {"spelled_out"},
    "taro（アット）gmail.com": {"spelled_out"},
    "taro@ドコモ": {"spelled_out"},
    "taro@yahoo.com": {"domain_elsewhere"},
}
"""Worth a word, but no proof of a slip in the form."""

NOTHING = (
    "", "届きません", "@gmail.com のアドレスです", "アドレスは@docomo.ne.jpです", "look at gmail.com", "3@100", "500円@2",
    "ドコモです", "docomo.ne.jp", "www.docomo.ne.jp", "https://mail.yahoo.co.jp/", "smtp.gmail.com", "imap.mail.me.com",
    "https://medium.com/@user", "https://jmail.example.jp@evil.com/x", "@taro_yamada", "no-reply@jmail.example.jp",
    "差出人は no-reply@jmail.example.jp です", "welcome.com", "bureau.com", "my mail @gmail.com", "太郎@gmail.com", "@", "@@",
    "taro@[192.0.2.1]", "meet @ noon", "I allowed @example.com", "https://taro:himitsu9@id.example.jp/", "https://a.example/?mail=x@gmail.com",
)  # fmt: skip
"""No address of a user's."""
