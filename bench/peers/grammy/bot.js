// grammY as its documentation shows it: session in Redis, replies awaited. Run by bench.peers with PORT, API_URL, REDIS_URL and SECRET.
"use strict";
const http = require("node:http");
const { Bot, InlineKeyboard, session, webhookCallback } = require("grammy");
const { RedisAdapter } = require("@grammyjs/storage-redis");
const Redis = require("ioredis");

const redis = new Redis(decodeURIComponent(process.env.REDIS_URL.replace(/^unix:\/\//, "")));
const bot = new Bot("1000001:grammy", { client: { apiRoot: process.env.API_URL, canUseWebhookReply: () => false } });
bot.use(session({ initial: () => ({ state: "" }), storage: new RedisAdapter({ instance: redis, ttl: 2592000 }) }));

bot.command("start", async (ctx) => {
  ctx.session = { state: "device" };
  await ctx.reply("Which device?", { reply_markup: new InlineKeyboard().text("iPhone", "iphone").text("Android", "android") });
});

bot.on("callback_query:data", async (ctx) => {
  if (ctx.session.state === "device") {
    ctx.session.state = "symptom";
    ctx.session.device = ctx.callbackQuery.data;
    await ctx.answerCallbackQuery();
    await ctx.editMessageText("What is wrong?");
  } else {
    ctx.session.state = "";
    await ctx.answerCallbackQuery();
    await ctx.editMessageText("Thank you.");
  }
});

bot.on("message:text", async (ctx) => {
  ctx.session.state = "confirm";
  ctx.session.symptom = ctx.message.text;
  await ctx.reply(`So: ${ctx.session.device}, ${ctx.message.text}?`, {
    reply_markup: new InlineKeyboard().text("Yes", "yes").text("No", "no"),
  });
});

const server = http.createServer(webhookCallback(bot, "http", { secretToken: process.env.SECRET }));
server.keepAliveTimeout = 600_000;
bot.api.setWebhook("https://bench.example/telegram/webhook", { secret_token: process.env.SECRET }).then(() => {
  server.listen(Number(process.env.PORT), "127.0.0.1");
});
