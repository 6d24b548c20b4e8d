namespace ApiXGuard.Detection.Catalogue;

internal static class SlackRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("slack-bot-token", "Slack bot token")
        {
            Provider = "Slack",
            Description = "Reads and posts in the channels the bot is in, by its scopes.",
            Pattern = RulePattern.Token("xoxb-<dec>{8,14}-(<dec>{8,14}-)?<b62>{14,34}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the workspace's access log for anything unexpected.",
                "https://api.slack.com/apps"),
            Examples =
            [
                "new SlackServiceBuilder().UseApiToken(\"xoxb" + "-606278398407-8406103037281-r3ifzjgrpwU3KR9ei8ErHQGw\")",
                "ENV SLACK_BOT_TOKEN=xoxb" + "-776286975058-0560701354074-L0huuqUO3uhDiKihEtzAYqBV",
                "var slackBotToken = \"xoxb" + "-286699480829-2594341735883-4Eyl3womKKyGvjcS1ukhPMoK\";",
            ],
            NearMisses =
            [
                "builder.Configuration[\"SlackBotToken\"] = \"xoxb" + "-33631575-B6RBUypgPdVQz\";",
                "name_of_zxoxb" + "-79382683-cbx8YB6iLKZEaS",
            ],
            VisiblePrefix = 5,
        },
        new("slack-user-token", "Slack user token")
        {
            Provider = "Slack",
            Description = "Acts as a person in Slack: reads messages and files, posts in the person's name.",
            Pattern = RulePattern.Token("xox[pe]-(<dec>{8,14}-){2,3}<b62>{10,34}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the workspace's access log for the time it was exposed.",
                "https://api.slack.com/apps"),
            Examples =
            [
                "builder.Configuration[\"SlackUserToken\"] = \"xo" + "xe-99498801410-735010143-53251758-PKwHbAKeOg2f3\";",
                "slack_user_token: xo" + "xp-52939955095927-3443714324-20840806833-8noxlyajltwhq",
            ],
            NearMisses =
            [
                "slack_user_token: xo" + "xe-60230746-23805025-YNRP8o1Ru",
                "name_of_zxo" + "xp-79892036-49400484-COM6B2hD7y",
            ],
            VisiblePrefix = 5,
        },
        new("slack-legacy-token", "Slack legacy token")
        {
            Provider = "Slack",
            Description = "Acts in the workspace with wide, unscoped rights.",
            Pattern = RulePattern.Token("xox[os]-<dec>{4,14}-<dec>{4,14}-<dec>{4,14}-<xhex>{10,64}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the workspace's access log for use that is not yours.",
                "https://api.slack.com/legacy/custom-integrations/legacy-tokens"),
            Examples =
            [
                "  \"SlackApiToken\": \"xo" + "xo-2910-356013-289262695-541da21e0d5FF6e9c\",",
                "SLACK_API_TOKEN = \"xo" + "xo-4284853598-339590236312-055886906-4E35Fb122bAcfbC3\"",
            ],
            NearMisses =
            [
                "private const string SlackApiToken = \"xo" + "xs-6946-0876-7410-9875a064a\";",
                "name_of_zxo" + "xs-4242-1150-9048-d45F0EFBEA",
            ],
            VisiblePrefix = 5,
        },
        new("slack-legacy-workspace-token", "Slack legacy workspace token")
        {
            Provider = "Slack",
            Description = "Acts as an app in a whole workspace, by its scopes.",
            Pattern = RulePattern.Token("xox[ar]-(2-)?(<dec>{6,14}-){0,3}<b62>{8,64}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the workspace's access log for anything unexpected.",
                "https://api.slack.com/apps"),
            Examples =
            [
                "export SLACK_WORKSPACE_TOKEN=\"xo" + "xr-2-50854651249007-07783775-95653624230-spZfiOWVaQ\"",
                "ENV SLACK_WORKSPACE_TOKEN=xo" + "xa-1340468692206-6763721135053-cqAMBUD967Ij",
            ],
            NearMisses =
            [
                "SLACK_WORKSPACE_TOKEN=xo" + "xa-HyS5Lqm",
                "name_of_zxo" + "xa-jjo8N7Ve",
            ],
            VisiblePrefix = 5,
        },
        new("slack-browser-token", "Slack browser session token")
        {
            Provider = "Slack",
            Description = "Acts as a signed-in person, together with the session cookie.",
            Pattern = RulePattern.Token("xoxc-<dec>{8,14}-<dec>{8,14}-<dec>{8,14}-<xhex>{64}"),
            Remedy = new Remedy(
                "Rotate the session, by signing out everywhere, now, then go through the workspace's access log for the time it was exposed.",
                "https://slack.com/help/articles/214613347-Sign-out-of-Slack"),
            Examples =
            [
                "<add key=\"SlackToken\" value=\"xoxc" + "-63300400-45781019-54398768311986-32EBc5a4eaAB73050dc0FF891EBE0fDda4cA7ED4e5169Afeae79BcfccfF0Decc\" />",
                "builder.Configuration[\"SlackToken\"] = \"xoxc" + "-2708189568066-174673668-797278309-8102CE1B732fF6ecE896fB64bfd8A08cC5ad7C6f30091ff3f6e6b1885F7E0EDf\";",
            ],
            NearMisses =
            [
                "export SLACK_TOKEN=\"xoxc" + "-76976461-44352120-98757842-350F5Da5f70D9bBc5BF15Bd2E4A04f93ae16C2E98E7eBc78138D461edCbf025\"",
                "name_of_zxoxc" + "-29868240-06703085-63010967-79E7BB576c41Ddf2Ee6ab8329F1cAad7e2B8Ba1efD21A3b07967BBe4E2c2D045",
            ],
            VisiblePrefix = 5,
        },
        new("slack-session-cookie", "Slack session cookie")
        {
            Provider = "Slack",
            Description = "Acts as a signed-in person, together with a browser token.",
            Pattern = RulePattern.Token("xoxd-[0-9A-Za-z%+/=_\\-]{40,400}"),
            Remedy = new Remedy(
                "Revoke the session, by signing out everywhere,, issue a new one from a key store, and look through the workspace's access log for use that is not yours.",
                "https://slack.com/help/articles/214613347-Sign-out-of-Slack"),
            Examples =
            [
                "$env:SLACK_COOKIE = \"xoxd" + "-fkteoL%PzclF4qF4BJa7itlQg4KK1XxDYH1LqIJ-YoOa4Y-9\"",
                "  \"SlackCookie\": \"xoxd" + "-AeNtcJ2A5j5OWjHxCGV_CYkp_0Z0S7-L1n7dwqnf_Mh1_G3K\",",
            ],
            NearMisses =
            [
                "ENV SLACK_COOKIE=xoxd" + "-c0T-q4Xu7SvWdrB3Mp_6jZaLRlV9MS+f9fnmdO%",
                "name_of_zxoxd" + "-Yyqk0oMIvWOn=spZdZH28C5Xai3nEdyfRwq2W_og",
            ],
            VisiblePrefix = 5,
        },
        new("slack-configuration-token", "Slack app configuration token")
        {
            Provider = "Slack",
            Description = "Creates and changes the apps of its owner.",
            Pattern = RulePattern.Token("xoxe.xox[bp]-<dec>-<b62>{140,180}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the apps' history for anything unexpected.",
                "https://api.slack.com/apps"),
            Examples =
            [
                "SLACK_CONFIG_TOKEN=xoxe.xo" + "xp-9-iIbdxRLfwt5RDj5C6bXw9ac2uG1o7aNTFFjuIqPkksvdJOsOYopE5Wf7w639rUEBxqPgkqGa3U9UEGrS2R2ow6kKbsvcsJb1QbxMSB4kWe2qbrOJnEifBISZgrcm05hDdyXpZQ5knu94UD1l4vM",
                "export SLACK_CONFIG_TOKEN=\"xoxe.xo" + "xb-9-OjBBfy6Jhh9DcR1Hu7uKKN0qQ29vosUrzH6lYvb7fY2gHqdafWVzq4wOlb5DtrubaAVvZfgFnW0eUTDXxuE6Zn6tI383RySmY9Q94sVgrfLkHvyT2FaTKGeNEIo6IQo3BxQJM2YVn9MQ5hg\"",
            ],
            NearMisses =
            [
                "var slackConfigToken = \"xoxe.xo" + "xp-1-wn3JdRN1lczpRJMb1FIKEXmhd3uTU4dnti5Jmv3H8Ek5cGmXce7joSehJT29ylyL3jUL48Kpbp47UmbK0a3iic2JFqBFYD8WzRHKPAnJZGKWbIjdRmCD6oNemIjeK6Ky1y5k7g93WY6\";",
                "name_of_zxoxe.xo" + "xp-7-bAyU4lWVlKJgIqzslkJbq6zE4kaRZjL9x78M4qyBbc39vr9sFt2q21egV9zFe1hbnLD7wkrYpgqtzbPqvH6Wfyf0rfNmoC06glbrx5t5yfqP546FwzSmQurp6I4yrWtGP5O01xXJuixo",
            ],
            VisiblePrefix = 9,
        },
        new("slack-configuration-refresh-token", "Slack configuration refresh token")
        {
            Provider = "Slack",
            Description = "Obtains new tokens that create and change the apps of its owner.",
            Pattern = RulePattern.Token("xoxe-<dec>-<b62>{140,180}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the apps' history for the time it was exposed.",
                "https://api.slack.com/apps"),
            Examples =
            [
                "curl -H \"Authorization: Bearer xoxe" + "-3-UtFSbtAzxiKietJeFt3CNWShIZ4hpPA49RnV6IJ3JCLZFbPsn0Y683E6WJAMtgojH82b6X5Weab96xOYJwDnANu11iFGm3doURKsCPiJ67GfPFurHhGdGfU03rU6qzVDHqXlDV2odaFrPc9zH0L\" https://api.example.com/v1",
                "<add key=\"SlackConfigRefreshToken\" value=\"xoxe" + "-2-2ZTIGCiQrCrmXPYnuq9L176xTCp0HpBR9S2YaIejb02GptJmUm6BntU77RITpu4hPJLLAtZmN77qBIfDoEESSC3DbGqnTDGX9cBoIX959ARKApsyT17L5vPfVzsZXwOjCVMcrBKJt6PC1hX\" />",
            ],
            NearMisses =
            [
                "const slackConfigRefreshToken = 'xoxe" + "-8-yEYVFUH6P7aoW2uBNEkh2p3TdAXw8YljyhS9o1qPOXbA0sOdq5y0NnVIhVwhPO5SC8QOQBuB4Cd7LTixfmRILhHp8EFEa5eAcX0oT3yhc93zH3FD8a1eCWZwo2CHgdIR8lq2GIWXAnz';",
                "name_of_zxoxe" + "-8-Z0DUB7ctespw7UJSpQ7EuD7uqyGbYRS8WQysuX5BI6RrdmhBOOWuPqHWI3PrpuFYHdGzA60hnDoiXbqD9rOziIERMEhIjhK3YgeQXKHapymd5wXqPuiw1sM23hWtzixwCroTu1Xlavia",
            ],
            VisiblePrefix = 5,
        },
        new("slack-app-token", "Slack app-level token")
        {
            Provider = "Slack",
            Description = "Opens socket connections as the app and receives its events.",
            Pattern = RulePattern.Token("xapp-<dec>-A<upnum>{8,14}-<dec>{10,15}-<lownum>{32,80}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the app's installations for use that is not yours.",
                "https://api.slack.com/apps"),
            Examples =
            [
                "const slackAppToken = 'xapp" + "-7-AB1FE1KU383K3-2182116727-gy84sbx2q4f37ex9zoftoyw14pvtczk9us';",
                "$env:SLACK_APP_TOKEN = \"xapp" + "-1-A5D8RA5T74N-3829040165448-3zf642p82rgowzqcisad6uzq1jfalbihqm\"",
            ],
            NearMisses =
            [
                "$env:SLACK_APP_TOKEN = \"xapp" + "-2-ALUMCIER1-2493346610-def13y9r7ft7yktazps83siv0mqhl98\"",
                "name_of_zxapp" + "-1-ATWCYRX7Q-7477529022-l8cb3xvfcrje9c89yzcgsu3innam5b84",
            ],
            VisiblePrefix = 5,
        },
        new("slack-webhook", "Slack incoming webhook")
        {
            Provider = "Slack",
            Description = "Posts to a channel without any further credential.",
            Pattern = RulePattern.Token("hooks.slack(-gov)?.com/services/T<b62>{6,14}/B<b62>{6,14}/<b62>{18,32}"),
            Remedy = new Remedy(
                "Delete the webhook, replace it where it is used, and check the channel for anything unexpected.",
                "https://api.slack.com/messaging/webhooks"),
            Examples =
            [
                "curl -X POST -d '{\"text\":\"hi\"}' https://hooks.slack.com/service" + "s/TECFB5274R/BYFCKEC3H6G/p1IwNflW13ziQ7Yis0jZziOk",
                "\"SlackWebhook\": \"https://hooks.slack.com/service" + "s/TSRE5VRIK0/BO1BY05MR7I/XFX7gPJ81EowVGxECDYFGICs\"",
                "private const string SlackWebhookUrl = \"hooks.slack.com/service" + "s/T1HMEJU5X9/BSHQ4BGAUH6/ZaZtWhbu5psPS9sZLhZTmXKC\";",
            ],
            NearMisses =
            [
                "https://hooks.slack.com/services/" + "T00000000/B00000000",
                "  \"SlackWebhookUrl\": \"hooks.sl" + "ack.co" + "m/services/TNjCYjX/BGZShUF/VY0VJKjIMSzlXr9BQ\",",
                "name_of_zhooks.sl" + "ack.co" + "m/services/T7VY9ZT/BAfUIOl/kHnT0cnr8xZyNivPlg",
            ],
            VisiblePrefix = 24,
        },
        new("slack-workflow-webhook", "Slack workflow webhook")
        {
            Provider = "Slack",
            Description = "Starts a workflow without any further credential.",
            Pattern = RulePattern.Token("hooks.slack(-gov)?.com/(workflows|triggers)/<upnum>{8,14}(/A<upnum>{8,14})?/<dec>{10,20}/<b62>{18,40}"),
            Remedy = new Remedy(
                "Rotate the workflow's webhook now, then go through the workflow's activity for the time it was exposed.",
                "https://slack.com/help/articles/360041352714"),
            Examples =
            [
                "WORKFLOW_URL=https://hooks.sl" + "ack.com/wor" + "kflows/6DPR8LV1O/AF8AGSEHPXV/128208913617/LrG7vgaO0TAsmE8lMy",
                "url: 'https://hooks.sl" + "ack.com/tri" + "ggers/4NFN6P2YXZ5/470010496371/Dg1NTcSIpG89rdkBTblvkoS'",
                "slackWorkflowUrl := \"hooks.sl" + "ack-gov.com/wor" + "kflows/C1X38FA2KV/8098637298159/dH9h04IfIjJNDhyYU4fbqkr09l\"",
            ],
            NearMisses =
            [
                "SLACK_WORKFLOW_URL = \"hooks.sl" + "ack.com/tri" + "ggers/SRQ45HG6/9484369884/nDCEk8nd84x2Lceok\"",
                "name_of_zhooks.sl" + "ack.com/tri" + "ggers/JE7GTBTF/4797243839/3GsgzAVOCjC6hkg8LF",
            ],
            VisiblePrefix = 16,
        },
        new("slack-client-secret", "Slack client or signing secret")
        {
            Provider = "Slack",
            Description = "Forges Slack's requests to the app, or completes installations in its name.",
            Pattern = RulePattern.NamedValue(["slack"], "<hex>{32}"),
            Remedy = new Remedy(
                "Revoke the secret, issue a new one from a key store, and look through the app's installations for use that is not yours.",
                "https://api.slack.com/apps"),
            Examples =
            [
                "export SLACK_SIGNING_SECRET=b83a" + "e10b54f67ca1acb73d621d71363d",
                "SLACK_SIGNING_SECRET = \"2875" + "a77179d04fc9901f503ae494ea49\"",
            ],
            NearMisses =
            [
                "slack_signing_secret: 12f9" + "0a42e2aa8fca73b0e45c36fb4fa",
                "checksum = \"12ef" + "76cd527fa4608cf485545317eff4\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
