namespace ApiXGuard.Detection.Catalogue;

internal static class TelegramRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("telegram-bot-token", "Telegram bot token")
        {
            Provider = "Telegram",
            Description = "Controls the bot: reads what people send it and answers in its name.",
            Pattern = RulePattern.Token("<dec>{5,16}:AA<b64u>{33}"),
            Remedy = new Remedy(
                "Rotate the token with BotFather's /revoke now, then go through the bot's chats for the time it was exposed.",
                "https://core.telegram.org/bots/features#botfather"),
            Examples =
            [
                "var bot = new TelegramBotClient(\"4805" + "051352:A" + "AMpBtxmUt9p2M_Ai3HudThHo7Im_MPaTsb\");",
                "  \"TelegramBotToken\": \"3939387:A" + "AdImjDs1ZS4oY2k8MAJ2S74RNWCBXYO2Yu\",",
                "TELEGRAM_BOT_TOKEN = \"1269" + "0945:A" + "AJ5o-Klh8VaGAmPWcUINyDLPdLcXBCObZU\"",
            ],
            NearMisses =
            [
                "private const string TelegramBotToken = \"12136:A" + "AbrNF62YQ06CSY5lSA7cdo3_OFLEm1Q0C\";",
                "  \"TelegramBotToken\": \"0166" + "725895438236:A" + "AnHxro5gBSD3D1Hy823AUID8UeEderQmtPx7\",",
            ],
        },
        new("telegram-bot-url", "Telegram bot API address with token")
        {
            Provider = "Telegram",
            Description = "Controls the bot: reads what people send it and answers in its name.",
            Pattern = RulePattern.Token("api.telegram.org/(file/)?bot<dec>{5,16}:<b64u>{34,36}"),
            Remedy = new Remedy(
                "Revoke the token with BotFather's /revoke, issue a new one from a key store, and look through the bot's chats for use that is not yours.",
                "https://core.telegram.org/bots/features#botfather"),
            Examples =
            [
                "curl https://api.telegram.o" + "rg/file/bot384078672027:WZZ4DRO4ip8RUOtrPC8lcIiuhetGwAY3EKf/getMe",
                "url = \"https://api.telegram.o" + "rg/bot5285030472927:4mh1NDPa0MNThzqk6d4ZdXq4klmd2zhQxo8h/sendMessage\"",
                "export TELEGRAM_URL=\"api.telegram.o" + "rg/bot28149:gxwuKb2XJee-WLe1pW6amoVj7NWTkgezSDTq\"",
            ],
            NearMisses =
            [
                "TELEGRAM_URL=api.telegram.o" + "rg/bot27453:N0xxL0vIqsuU51Sc6g-3-SuFAuHWkNRn-",
                "name_of_zapi.telegram.o" + "rg/bot80030:0I5srM-jzGlvfKyX-YOSY2yKHstpUBdHXt",
            ],
            VisiblePrefix = 17,
        },
        new("telegram-named-bot-token", "Telegram bot token (told by its name)")
        {
            Provider = "Telegram",
            Description = "Controls the bot: reads what people send it and answers in its name.",
            Pattern = RulePattern.NamedValue(["telegram", "tgbot", "tgtoken", "bot"], "<dec>{5,16}:A<b64u>{34}"),
            Remedy = new Remedy(
                "Delete the token with BotFather's /revoke, replace it where it is used, and check the bot's chats for anything unexpected.",
                "https://core.telegram.org/bots/features#botfather"),
            Examples =
            [
                "TELEGRAM_BOT_TOKEN = \"8852" + "92721:A7uFB--WoZSjg8iJT_A__iFkefJ6EgyK9oa\"",
                "telegram_bot_token = '2347" + "0:AaK-6iGqQtqt-D3TMmo752UEl_yfYkx_EHZ'",
            ],
            NearMisses =
            [
                "telegram_bot_token = '5708" + "2:AvacCLmTchcnXdE6Z5Qw7mFXn8mwi1JyTf'",
                "checksum = \"0831" + "1:A83i-pB0AYki7p_nwf8iKTM3Y4N9_rCvp0i\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
