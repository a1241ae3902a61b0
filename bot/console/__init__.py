"""The support console: the desk in a browser, under /console/.

From the outside in: `app` puts routes and guards together, `pages/` answers, `visit` is what a page gets to know of a request.
`signin` is the one way in; `sessions`, `accounts`, `passwords`, `second_factor`, `browsers` and `seal` are what it rests on.
"""
