"""Links as people paste them, and what is to be said about them. The service's hosts are those of the packaged profile."""

TOKEN = "Zq7xVw2k9LmNp4Rt"

OFFICIAL = f"""
https://jmail.example.jp
https://jmail.example.jp/
https://www.jmail.example.jp/
https://jmail.example.jp/reset
https://jmail.example.jp/support
https://jmail.example.jp/reset?token={TOKEN}
https://www.jmail.example.jp/reset?token={TOKEN}
https://jmail.example.jp/reset/{TOKEN}
https://jmail.example.jp/reset/{TOKEN}/
https://jmail.example.jp/r/{TOKEN}-x_y
https://jmail.example.jp/reset#{TOKEN}
https://jmail.example.jp/#/reset?token={TOKEN}
https://jmail.example.jp/reset?token={TOKEN}&lang=ja
https://jmail.example.jp/reset?uid=12&token={TOKEN}
https://jmail.example.jp/reset?uid=12&timestamp=1795331000&copyright=1
https://jmail.example.jp/reset?token={TOKEN}%3D%3D
https://jmail.example.jp/reset?token={TOKEN}abcdAB==
https://jmail.example.jp/reset?token={TOKEN}-
https://jmail.example.jp/reset?token={TOKEN}_
https://jmail.example.jp/reset?mail=t%40example.com&token={TOKEN}
https://jmail.example.jp/reset?q=%E5%86%8D%E8%A8%AD%E5%AE%9A
https://jmail.example.jp/reset?t=a.b.c
https://jmail.example.jp/reset;v=1?token={TOKEN}
https://jmail.example.jp/a_(b)?token={TOKEN}
https://jmail.example.jp:443/reset?token={TOKEN}
https://jmail.example.jp./reset
HTTPS://JMAIL.EXAMPLE.JP/reset?token={TOKEN}
https://Jmail.Example.jp/reset?token={TOKEN}
https://jmail.example.jp?token={TOKEN}
https://jmail.example.jp/reset?next=https://www.jmail.example.jp/home
https://jmail.example.jp/reset?next=https%3A%2F%2Fwww.jmail.example.jp%2Fhome
https://jmail%2Eexample.jp/reset
jmail.example.jp/reset?token={TOKEN}
www.jmail.example.jp/reset
"""
"""Nothing is wrong with any of them."""

MANGLED = {
    f"https://jmail.example.jp/reset?to\nken={TOKEN}": {"line_break"},
    f"https://jmail.example.jp/reset?token=\n{TOKEN}": {"line_break"},
    "https://jmail.example.jp/reset?token=Zq7xVw\n2k9LmNp4Rt": {"line_break"},
    "https://jmail.example.jp/reset?token=Zq7xVw\r\n2k9LmNp4Rt": {"line_break"},
    "https://jmail.example.jp/reset?token=Zq7xVw=\n2k9LmNp4Rt": {"line_break"},
    "> https://jmail.example.jp/reset?token=Zq7xVw\n> 2k9LmNp4Rt": {"line_break"},
    f"https://jmail.example.jp/reset?uid=1\n&token={TOKEN}": {"line_break"},
    "https://jmail.example.jp/reset?token=Zq7x%\n3DVw2k9L": {"line_break"},
    f"https://jmail.exam\nple.jp/reset?token={TOKEN}": {"line_break"},
    f"https://jmail.example.jp\n/reset?token={TOKEN}": {"line_break"},
    "https://jmail.example.jp/reset?a=Zq7x\nVw2k9L\nmNp4Rt": {"line_break"},
    f"https://jmail.example.jp/reset? token={TOKEN}": {"blank"},
    f"https://jmail.example.jp /reset?token={TOKEN}": {"blank"},
    f"https:// jmail.example.jp/reset?token={TOKEN}": {"blank"},
    f"https: //jmail.example.jp/reset?token={TOKEN}": {"blank"},
    f"https://jmail. example.jp/reset?token={TOKEN}": {"blank"},
    "https://jmail.example.jp/reset?token=Zq7xVw 2k9LmNp4Rt": {"blank"},
    f"https://jmail.example.jp/reset?token= {TOKEN}": {"blank"},
    f"https://jmail.example.jp/reset?uid=1 &token={TOKEN}": {"blank"},
    f"https://jmail.example.jp/reset?token={TOKEN}=": {"cut_short"},
    "https://jmail.example.jp/reset?token=": {"cut_short"},
    "https://jmail.example.jp/reset?uid=1&token=": {"cut_short"},
    f"https://jmail.example.jp/reset?token={TOKEN}&": {"cut_short"},
    f"https://jmail.example.jp/reset?token={TOKEN}%": {"cut_short"},
    f"https://jmail.example.jp/reset?token={TOKEN}%3": {"cut_short"},
    f"https://jmail.example.jp/reset?token={TOKEN}(": {"cut_short"},
    f"https://jmail.example.jp/reset?token={TOKEN}[a": {"cut_short"},
    f"https://jmail.example.jp/reset?token={TOKEN}...": {"cut_short"},
    f"https://jmail.example.jp/reset?token={TOKEN}…": {"cut_short"},
    f"https://jmail.example.jp/reset?token={TOKEN})": {"end_sign"},
    f"https://jmail.example.jp/reset?token={TOKEN}]": {"end_sign"},
    f"https://jmail.example.jp/reset?token={TOKEN}>": {"end_sign"},
    f"https://jmail.example.jp/reset?token={TOKEN}」": {"end_sign"},
    f"https://jmail.example.jp/reset?token={TOKEN}】": {"end_sign"},
    f"https://jmail.example.jp/reset?uid=1&amp;token={TOKEN}": {"html_entity"},
    f"https://jmail.example.jp/reset?uid=1&amptoken={TOKEN}": {"html_entity"},
    f"https://jmail.example.jp/reset?uid=1&#38;token={TOKEN}": {"html_entity"},
    f"https://jmail.example.jp/reset?uid=1&#x26;token={TOKEN}": {"html_entity"},
    "https://jmail.example.jp/reset?uid=1&times;tamp=2": {"html_entity"},
    "https://jmail.example.jp/reset?uid=1×tamp=2": {"html_entity"},
    "https://jmail.example.jp/reset?uid=1©=2": {"html_entity"},
    "https://jmail.example.jp/reset?uid=1®ion=2": {"html_entity"},
    f"https://jmail.example.jp/reset?token={TOKEN}%253D": {"double_encoded"},
    f"https://jmail.example.jp/reset%253Ftoken={TOKEN}": {"double_encoded"},
    f"https://jmail.example.jp/reset?token={TOKEN}%ZZ1": {"percent_damage"},
    f"https://jmail.example.jp/reset?token={TOKEN}%%3D": {"percent_damage"},
    f"https%3A%2F%2Fjmail.example.jp%2Freset%3Ftoken%3D{TOKEN}": {"percent_damage"},
    f"ｈｔｔｐｓ：／／jmail.example.jp/reset?token={TOKEN}": {"full_width"},
    f"https://jmail.example.jp／reset?token={TOKEN}": {"full_width"},
    "https://jmail.example.jp/reset?token=Ｚｑ７ｘ": {"full_width"},
    "https://jmail.example.jp/reset?token=Zq\u200b7x": {"hidden_sign"},
    "https://jmail.\u00adexample.jp/reset?token=Zq7x": {"hidden_sign"},
    f"ttps://jmail.example.jp/reset?token={TOKEN}": {"scheme_damaged"},
    f"htps://jmail.example.jp/reset?token={TOKEN}": {"scheme_damaged"},
    f"hhttps://jmail.example.jp/reset?token={TOKEN}": {"scheme_damaged"},
    f"https//jmail.example.jp/reset?token={TOKEN}": {"scheme_damaged"},
    f"https:/jmail.example.jp/reset?token={TOKEN}": {"scheme_damaged"},
    f"https;//jmail.example.jp/reset?token={TOKEN}": {"scheme_damaged"},
    f"https:\\\\jmail.example.jp/reset?token={TOKEN}": {"scheme_damaged"},
}
"""The official host, and damage on the way: `link_copied=yes`."""

FALSE = {
    f"https://jmail.example.jp.evil.example/reset?token={TOKEN}": "jmail.example.jp.evil.example",
    f"https://jmail.example.jp-login.example/reset?token={TOKEN}": "jmail.example.jp-login.example",
    f"https://jmail-example.jp/reset?token={TOKEN}": "jmail-example.jp",
    f"https://jmail.examp1e.jp/reset?token={TOKEN}": "jmail.examp1e.jp",
    f"https://login.jmail.example.jp/reset?token={TOKEN}": "login.jmail.example.jp",
    f"https://xjmail.example.jp/reset?token={TOKEN}": "xjmail.example.jp",
    f"https://example.jp/reset?token={TOKEN}": "example.jp",
    f"https://jmail.example.jp@evil.example/reset?token={TOKEN}": "evil.example",
    f"https://jmail.example.jp:pw@evil.example/reset?token={TOKEN}": "evil.example",
    f"https://jmail.example.jp%2F@evil.example/reset?token={TOKEN}": "evil.example",
    f"https://user@jmail.example.jp/reset?token={TOKEN}": "jmail.example.jp",
    f"https://evil.example\\@jmail.example.jp/reset?token={TOKEN}": "evil.example",
    f"https://evil.example/https://jmail.example.jp/reset?token={TOKEN}": "evil.example → jmail.example.jp",
    f"https://evil.example#@jmail.example.jp/reset?token={TOKEN}": "evil.example",
    f"https://jmail.example.jp。evil.example/reset?token={TOKEN}": "jmail.example.jp.evil.example",
    "https://jmail.example.jp。evil.example": "jmail.example.jp.evil.example",
    f"https://jmail.example.jp⁄{TOKEN}.evil.example/": None,
    f"https://jmail.example.jp\n.evil.example/reset?token={TOKEN}": "jmail.example.jp.evil.example",
    f"https://jm\u0430il.example.jp/reset?token={TOKEN}": "jm\u0430il.example.jp (xn--jmil-63d.example.jp)",
    f"https://xn--jmil-63d.example.jp/reset?token={TOKEN}": "jm\u0430il.example.jp (xn--jmil-63d.example.jp)",
    f"https://jmaiル.example.jp/reset?token={TOKEN}": "jmaiル.example.jp (xn--jmai-3u4c.example.jp)",
    f"https://jmail.example.jpル.evil.example/x?token={TOKEN}": "jmail.example.jpル.evil.example (jmail.example.xn--jp-rm4a.evil.example)",
    f"https://xn--4dbrk0ce.example/reset?token={TOKEN}": "xn--4dbrk0ce.example",
    f"https://xn--a.example/reset?token={TOKEN}": "xn--a.example",
    f"https://192.0.2.7/reset?token={TOKEN}": "192.0.2.7",
    f"https://3221225991/reset?token={TOKEN}": None,
    f"https://[2001:db8::1]/reset?token={TOKEN}": None,
    f"https://jmail.example.jp,evil.example/reset?token={TOKEN}": None,
    f"https://jmail.example.jp(evil.example/reset?token={TOKEN}": None,
    f"https://jmail.example.jp /../x https://evil.example/reset?token={TOKEN}": "evil.example",
    f"https://click.tracker.example/t?url=https%3A%2F%2Fjmail.example.jp%2Freset%3Ft={TOKEN}": "click.tracker.example → jmail.example.jp",
    f"https://www.google.com/search?q=https://jmail.example.jp/reset?t={TOKEN}": "www.google.com → jmail.example.jp",
    f"https://a.safelinks.protection.outlook.com/?url=https%3A%2F%2Fevil.example%2F{TOKEN}&data=05": "evil.example",
    "https://a.safelinks.protection.outlook.com/?data=https://jmail.example.jp/&url=https://evil.example/": "evil.example",
    "https://a.safelinks.protection.outlook.com/?url=https://jmail.example.jp%252F@evil.example/": "evil.example",
    "https://safelinks.protection.outlook.com.evil.example/?url=https://jmail.example.jp/": "safelinks.protection.outlook.com.evil.example → jmail.example.jp",
    "https://bit.ly/3Zq7xVw": "bit.ly",
    "https://t.co/Zq7xVw2k": "t.co",
    "http://tinyurl.com/Zq7xVw2k": "tinyurl.com",
    "lin.ee/Zq7xVw2": "lin.ee",
    "evil.example/reset": "evil.example",
    f"hxxps://evil.example/reset?token={TOKEN}": "evil.example",
}
"""`phishing_host`, and the host that is shown."""

WRAPPED = (
    f"https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fjmail.example.jp%2Freset%3Ftoken%3D{TOKEN}&data=05",
    f"https://urldefense.com/v3/__https://jmail.example.jp/reset?token={TOKEN}__;!!AbC",
    f"https://urldefense.proofpoint.com/v2/url?u=https-3A__jmail.example.jp_reset-3Ftoken-3D{TOKEN}&d=DwM",
    f"https://www.google.com/url?q=https://jmail.example.jp/reset?token={TOKEN}&sa=D",
    f"https://l.facebook.com/l.php?u=https%3A%2F%2Fjmail.example.jp%2Freset%3Ftoken%3D{TOKEN}",
    f"https://slack-redir.net/link?url=https%3A%2F%2Fjmail.example.jp%2F{TOKEN}",
    "https://a.safelinks.protection.outlook.com/?url=https%3A%2F%2Furldefense.com%2Fv3%2F__https%3A%2F%2Fjmail.example.jp%2Freset__",
)
"""Known gateways: what counts is the link inside."""

TORN = (
    "https://jmail.exam",
    "https://jmail",
    "https://?token=Zq7xVw",
    "https:///reset?token=Zq7xVw",
    "https://token=Zq7xVw",
)
"""So little is left that nothing can be said of the host."""

NOTHING = (
    "", "リンクが開けません", "jmail.example.jp が開かない", "「https://」で始まるリンク", "https://から始まるリンクです",
    "httpsって何ですか", "and/or", "1/2", "Node.js/Express", "taro@gmail.com", "taro@example.com/x", "https", "https:",
    "http/https の違い", "https://support.google.com/mail/answer/7126229 の通りにした", "www.softbank.jp/support/ を見た", "12:30", "//", "JavaScript: the good parts", "https://apps.apple.com/jp/app/id0000000000",
)  # fmt: skip
"""No link of a mail's."""
