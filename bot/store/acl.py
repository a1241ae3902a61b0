"""What the bot's user must be allowed on the server, and no more; docs/deployment.md has it as lines to copy."""

NEEDED = (
    "del", "eval", "evalsha", "exists", "expire", "get", "getdel", "hdel", "hexists", "hget", "hgetall", "hincrby",
    "hlen", "hmget", "hset", "hsetnx", "hvals", "incr", "llen", "lpush", "lrange", "lrem", "ltrim", "persist", "ping",
    "pttl", "rename", "rpush", "sadd", "set", "setrange", "sismember", "smembers", "srem", "time", "ttl", "type",
    "zadd", "zcard", "zcount", "zrange", "zrangebylex", "zrangebyscore", "zrem", "zremrangebylex", "zremrangebyscore",
    "zrevrange", "zrevrangebylex", "zscore",
)  # fmt: skip
CLUSTER = ("asking", "cluster|slots", "command")
"""What a cluster's client asks besides."""
DATABASE = ("select",)
"""Where REDIS_URL chooses a database."""
HELPFUL = ("config|get", "info")
"""Without them the start warns that it could not look."""
ALL = frozenset((*NEEDED, *CLUSTER, *DATABASE, *HELPFUL))
