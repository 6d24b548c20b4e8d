using ApiXGuard.Detection.Checks;

namespace ApiXGuard.Detection.Catalogue;

internal static class DiscordRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("discord-bot-token", "Discord bot token")
        {
            Provider = "Discord",
            Description = "Controls the bot on every server it has joined.",
            Pattern = RulePattern.Token("(MTA|MTE|MTI|MTM|MTQ|MTU|MTY|MTc|MTg|MTk)<b64u>{21,25}.<b64u>{6}.<b64u>{27,38}"),
            Remedy = new Remedy(
                "Revoke the token by resetting it, issue a new one from a key store, and look through the servers' audit logs for use that is not yours.",
                "https://discord.com/developers/applications"),
            Examples =
            [
                "await client.LoginAsync(TokenType.Bot, \"MT" + "A1MjI0ODc4Mzg3NjIzODkwNQ" + ".G7KTD0.sXBhiUy7mDT2c-bLwj7gpiYnOv9pvNP3tyXnKM\");",
                "client.run('MT" + "EzMTkzMTY0Nzg2MjkyNTE0Mw" + ".GaqcnO.ISLg2kaIGp-GBiZeJ26wERJdaA3SWUn34KYXOD')",
                "var discordToken = \"MT" + "A1NDQwMjQwNDAxNDEyMDU4NQ" + ".GhHGFc.ySu0ruKos_KXRQR7xUyyPnk-Cb1Y8XkV8O6oJX\";",
            ],
            NearMisses =
            [
                "discordToken := \"MT" + "AF2dzKANy_-OxoJhueUBbo.KhrjrW.lpBgID7KGZCZa105tpBYNHRgtj\"",
            ],
            Check = DiscordToken.Check,
            Complete = DiscordToken.Complete,
        },
        new("discord-older-bot-token", "Discord bot token (application of before 2022)")
        {
            Provider = "Discord",
            Description = "Controls the bot on every server it has joined.",
            Pattern = RulePattern.NamedValue(["discord", "bot", "token"], "[MNO]<b64u>{23,27}.<b64u>{6}.<b64u>{27,38}"),
            Remedy = new Remedy(
                "Delete the token by resetting it, replace it where it is used, and check the servers' audit logs for anything unexpected.",
                "https://discord.com/developers/applications"),
            Examples =
            [
                "DISCORD_TOKEN=Nz" + "E5MTQ3MzExNzM5OTQyNDkz" + ".G2U25A.EIBs_pK9qzcCx_Noizcq8kL41jTnRJJtDoqN9M",
                "export DISCORD_TOKEN=Nz" + "MzNjUyMzY2NTg0NjAzNDEz" + ".GTuUOt.yePvfPEpr09ZqGyGEMZCqddeTFZ2fUOJjILaXm",
            ],
            NearMisses =
            [
                "  \"DiscordToken\": \"NXeN" + "LuFg0MVqgCGCLK33mIeT.IWHhVH.SEy_V1dBf6sRfAlEupGobSr225\",",
                "checksum = \"Oz6z" + "ZVwlyCVa-UqoWBJicoU0.Y7yV5L.FXp-E_p9GMIlPyfMW9rGslBz6bV\"",
            ],
            Check = DiscordToken.Check,
            Complete = DiscordToken.Complete,
        },
        new("discord-user-mfa-token", "Discord user token (two-factor account)")
        {
            Provider = "Discord",
            Description = "Acts as a person in Discord with everything the account can do.",
            Pattern = RulePattern.Token("mfa.<b64u>{84}"),
            Remedy = new Remedy(
                "Rotate the session, by changing the password, now, then go through the account's devices for the time it was exposed.",
                "https://support.discord.com"),
            Examples =
            [
                "DISCORD_USER_TOKEN = \"mfa" + ".VUY5FRjPfyeJ9VZiV31aiWWR1sx2j6qDlgJDHUcwfTRucgdu35Hpk6z92ncZpZ9N4lz_GAqwbF3rXlA6jJLZ\"",
                "discordUserToken := \"mfa" + ".7UVo45vYfrrP01eVWQVuVTaO06wrmtLoa0qvcnE_VGQor4OFwDeDH1bA_I0xYYVdbzG8TtA04T1Jln60gav9\"",
            ],
            NearMisses =
            [
                "<add key=\"DiscordUserToken\" value=\"mfa" + ".5Ti2sIC8AXUng5-WYgiuJVLNycG0-rklymeYccXiS74S1DuZn7zHj-NphYmDOO0hctBz3T5qK9KTKagGLgI\" />",
                "private const string DiscordUserToken = \"mfa" + ".i5INPOeF4mlqVxpeQg6cArygE9XmrT-GF1NjUJNcBStkTkQBYVRP0Qj1HteOx_O_UuEZXGGAwpsc7vSxffhVx7\";",
            ],
            VisiblePrefix = 4,
        },
        new("discord-webhook", "Discord webhook")
        {
            Provider = "Discord",
            Description = "Posts to a channel without any further credential.",
            Pattern = RulePattern.Token("discord(app)?.com/api/(v<dec>{1,2}/)?webhooks/<dec>{16,20}/<b64u>{60,80}"),
            Remedy = new Remedy(
                "Revoke the webhook, issue a new one from a key store, and look through the channel for use that is not yours.",
                "https://support.discord.com/hc/en-us/articles/228383668"),
            Examples =
            [
                "curl -d \"content=hi\" https://discor" + "d.co" + "m/api/v3/web" + "hooks/981723527552887610/rPOYmgbKislnV-v5A4fQk89WN8AlVtqyVNFvZuRPMvi__59a_4jOXjvQLqeZ",
                "\"WebhookUrl\": \"https://canary.discor" + "d.co" + "m/api/web" + "hooks/381626171600831256/gmsnhZfBMl6LOsMdxx7HLGxdTFfP9FYYLC9hXkGekS5_S5yCIzEKnNtCZz1He\"",
                "ENV DISCORD_WEBHOOK_URL=discor" + "dapp.co" + "m/api/v91/web" + "hooks/5110215363600242/p1Xs0UKhAVpJrox4CiSo-K2cEEa7K92cRxyAWZigiwuacmrb53atorjmP94A66",
            ],
            NearMisses =
            [
                "builder.Configuration[\"DiscordWebhookUrl\"] = \"discor" + "d.co" + "m/api/web" + "hooks/9921196582052271/ZxshalFf1HXMjRJyUbwXLXs4Pq-kNIqCI2SgMyJWNOI47KPMhd2n1hNRLlm\";",
                "name_of_zdiscor" + "d.co" + "m/api/web" + "hooks/3821590194960706/mWt9df_UfdiUP0n5uZTyg8K_WLaB8xbrVT5djZ405bEDuH7zKgZtX4gJ9B6l",
            ],
            VisiblePrefix = 11,
        },
        new("discord-client-secret", "Discord client secret")
        {
            Provider = "Discord",
            Description = "Obtains tokens of people who authorised the application.",
            Pattern = RulePattern.NamedValue(["discord"], "([0-9A-Za-z_=\\-]{32}|<hex>{64})"),
            Remedy = new Remedy(
                "Delete the secret by resetting it, replace it where it is used, and check the application's activity for anything unexpected.",
                "https://discord.com/developers/applications"),
            Examples =
            [
                "  \"DiscordClientSecret\": \"PHIe" + "fyAq5Yt3iAdqSTBFUKcGwnah1VLh\",",
                "private const string DiscordClientSecret = \"ORUu" + "fxipj0=xxRvDzDYoy6P0DjMhZ2Se\";",
            ],
            NearMisses =
            [
                "DISCORD_CLIENT_ID=7416" + "45866032782019",
                "DISCORD_CLIENT_SECRET=fnss" + "Qtz1Al5m7B6WJMVq5d9akxpRFwh",
                "checksum = \"tGw1" + "XXh1zbpNTUNcqsp8wEi1t=BwDoA3\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
