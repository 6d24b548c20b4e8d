namespace ApiXGuard.Detection.Catalogue;

internal static class SlackRules
{
    // A set of one character, as in shp[a]t_, ends a literal there, so that rules share the anchor before or behind it.
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("slack-bot-token", "Slack bot token")
        {
            Provider = "Slack",
            Description = "Reads and posts in the channels the bot is in, by its scopes.",
            Pattern = RulePattern.Token("xox[b]-<dec>{8,14}-(<dec>{8,14}-)?<b62>{14,34}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the workspace's access log for use that is not yours.",
                "https://api.slack.com/apps"),
            Examples =
            [
                "new SlackServiceBuilder().UseApiToken(\"xoxb" + "-606278398407-8406103037281-r3ifzjgrpwU3KR9ei8ErHQGw\")",
                "SLACK_BOT_TOKEN = \"xoxb" + "-776286975058-0560701354074-L0huuqUO3uhDiKihEtzAYqBV\"",
                "slackBotToken := \"xoxb" + "-286699480829-2594341735883-4Eyl3womKKyGvjcS1ukhPMoK\"",
            ],
            NearMisses =
            [
                "<add key=\"SlackBotToken\" value=\"xo" + "xb-63157519-KRBUypgPdVQzN\" />",
                "name_of_zxo" + "xb-26835379-m6iLKZEaIcSaQO",
            ],
            VisiblePrefix = 5,
        },
        new("slack-user-token", "Slack user token")
        {
            Provider = "Slack",
            Description = "Acts as a person in Slack: reads messages and files, posts in the person's name.",
            Pattern = RulePattern.Token("xox[pe]-(<dec>{8,14}-){2,3}[0-9A-Za-z\\-]{10,36}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the workspace's access log for anything unexpected.",
                "https://api.slack.com/apps"),
            Examples =
            [
                "ENV SLACK_USER_TOKEN=xo" + "xe-99498801410-735010143-53251758-PJvGa9JdNf1e3",
                "var slackUserToken = \"xo" + "xp-52939955095927-3443714324-20840806833-8mnwkxZiksvgq\";",
            ],
            NearMisses =
            [
                "builder.Configuration[\"SlackUserToken\"] = \"xo" + "xe-60230746-23805025-XMQO7n0Qt\";",
                "name_of_zxo" + "xp-79892036-49400484-BNL5A1gC6x",
            ],
            VisiblePrefix = 5,
        },
        new("slack-legacy-token", "Slack legacy token")
        {
            Provider = "Slack",
            Description = "Acts in the workspace with wide, unscoped rights.",
            Pattern = RulePattern.Token("xox[os]-<dec>{4,14}-<dec>{4,14}-<dec>{4,14}-<xhex>{10,64}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the workspace's access log for the time it was exposed.",
                "https://api.slack.com/legacy/custom-integrations/legacy-tokens"),
            Examples =
            [
                "builder.Configuration[\"SlackApiToken\"] = \"xo" + "xo-2910-356013-289262695-541da21e0d5FF6e9c\";",
                "slack_api_token: xo" + "xo-4284853598-339590236312-055886906-4E35Fb122bAcfbC3",
            ],
            NearMisses =
            [
                "slack_api_token: xo" + "xs-6946-0876-7410-9875a064a",
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
                "Revoke the token, issue a new one from a key store, and look through the workspace's access log for use that is not yours.",
                "https://api.slack.com/apps"),
            Examples =
            [
                "  \"SlackWorkspaceToken\": \"xo" + "xr-2-50854651249007-07783775-95653624230-spZfiOWVaQ\",",
                "SLACK_WORKSPACE_TOKEN = \"xo" + "xa-1340468692206-6763721135053-cqAMBUD967Ij\"",
            ],
            NearMisses =
            [
                "private const string SlackWorkspaceToken = \"xo" + "xa-HyS5Lqm\";",
                "name_of_zxo" + "xa-jjo8N7Ve",
            ],
            VisiblePrefix = 5,
        },
        new("slack-browser-token", "Slack browser session token")
        {
            Provider = "Slack",
            Description = "Acts as a signed-in person, together with the session cookie.",
            Pattern = RulePattern.Token("xox[c]-<dec>{8,14}-<dec>{8,14}-<dec>{8,14}-<xhex>{64}"),
            Remedy = new Remedy(
                "Delete the session, by signing out everywhere,, replace it where it is used, and check the workspace's access log for anything unexpected.",
                "https://slack.com/help/articles/214613347-Sign-out-of-Slack"),
            Examples =
            [
                "export SLACK_TOKEN=\"xo" + "xc-300400145-81019543987-83119869887-cEBc5a4eaAB73050dc0FF891EBE0fDda4cA7ED4e5169Afeae79BcfccfF0Decd4\"",
                "ENV SLACK_TOKEN=xo" + "xc-8189568066217-6736683797-783095733-E1B732fF6ecE896fB64bfd8A08cC5ad7C6f30091ff3f6e6b1885F7E0EDE8fFDD",
            ],
            NearMisses =
            [
                "SLACK_TOKEN=xo" + "xc-54435212-98757842-53052864-7Ec0cdAED9aEe8eC1D3ca48590Af7d6d8a017BF7AeFD3eDE82cE90Ba50F5Da5",
                "name_of_zxo" + "xc-59257025-17250241-03617447-79E7BB576c41Ddf2Ee6ab8329F1cAad7e2B8Ba1efD21A3b07967BBe4E2c2D045",
            ],
            VisiblePrefix = 5,
        },
        new("slack-session-cookie", "Slack session cookie")
        {
            Provider = "Slack",
            Description = "Acts as a signed-in person, together with a browser token.",
            Pattern = RulePattern.Token("xox[d]-[0-9A-Za-z%+/=_\\-]{40,400}"),
            Remedy = new Remedy(
                "Rotate the session, by signing out everywhere, now, then go through the workspace's access log for the time it was exposed.",
                "https://slack.com/help/articles/214613347-Sign-out-of-Slack"),
            Examples =
            [
                "<add key=\"SlackCookie\" value=\"xo" + "xd-WL%PzclF4qF4BJa7itlQg4KK1XxDYH1LqIJ-YoOa4Y-1n\" />",
                "builder.Configuration[\"SlackCookie\"] = \"xo" + "xd-3cJ2A5j5OWjHxCGV_CYkp_0Z0S7-L1n7dwqnf_Mh1_e\";",
            ],
            NearMisses =
            [
                "export SLACK_COOKIE=\"xo" + "xd-c0T-q4Xu7SvWdrB3Mp_6jZaLRlV9MS+f9fnmdO%\"",
                "name_of_zxo" + "xd-nk0oMIvWOn=spZdZH28C5Xai3nEdyfRwq2W_oe2O",
            ],
            VisiblePrefix = 5,
        },
        new("slack-configuration-token", "Slack app configuration token")
        {
            Provider = "Slack",
            Description = "Creates and changes the apps of its owner.",
            Pattern = RulePattern.Token("xox[e].xox[bp]-<dec>-<b62>{140,180}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the apps' history for use that is not yours.",
                "https://api.slack.com/apps"),
            Examples =
            [
                "$env:SLACK_CONFIG_TOKEN = \"xo" + "xe.xoxp-4-Afwt5RDj5C6bXw9ac2uG1o7aNTFFjuIqPkksvdJOsOYopE5Wf7w639rUEBxqPgkqGa3U9UEGrS2R2ow6kKbsvcsJb1QbxMSB4kWe2qbrOJnEifBISZgrcm05hDdyXpZQ5knu94UD1l4v9iMBui\"",
                "  \"SlackConfigToken\": \"xo" + "xe.xoxb-2-3R1Hu7uKKN0qQ29vosUrzH6lYvb7fY2gHqdafWVzq4wOlb5DtrubaAVvZfgFnW0eUTDXxuE6Zn6tI383RySmY9Q94sVgrfLkHvyT2FaTKGeNEIo6IQo3BxQJM2YVn9MQ5hvOgOTDzwupr7n\",",
            ],
            NearMisses =
            [
                "ENV SLACK_CONFIG_TOKEN=xo" + "xe.xoxp-9-4Mb1FIKEXmhd3uTU4dnti5Jmv3H8Ek5cGmXce7joSehJT29ylyL3jUL48Kpbp47UmbK0a3iic2JFqBFYD8WzRHKPAnJZGKWbIjdRmCD6oNemIjeK6Ky1y5k7g93WY6mwO5YR1nUXSAy",
                "name_of_zxo" + "xe.xoxp-9-HE4kaRZjL9x78M4qyBbc39vr9sFt2q21egV9zFe1hbnLD7wkrYpgqtzbPqvH6Wfyf0rfNmoC06glbrx5t5yfqP546FwzSmQurp6I4yrWtGP5O01xXJuixiboAifgyidb8gnSFgaUPc9O",
            ],
            VisiblePrefix = 9,
        },
        new("slack-configuration-refresh-token", "Slack configuration refresh token")
        {
            Provider = "Slack",
            Description = "Obtains new tokens that create and change the apps of its owner.",
            Pattern = RulePattern.Token("xox[e]-<dec>-<b62>{140,180}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the apps' history for anything unexpected.",
                "https://api.slack.com/apps"),
            Examples =
            [
                "SLACK_CONFIG_REFRESH_TOKEN=xo" + "xe-2-cbtAzxiKietJeFt3CNWShIZ4hpPA49RnV6IJ3JCLZFbPsn0Y683E6WJAMtgojH82b6X5Weab96xOYJwDnANu11iFGm3doURKsCPiJ67GfPFurHhGdGfU03rU6qzVDHqXlDV2odaFrPc9zHU",
                "export SLACK_CONFIG_REFRESH_TOKEN=\"xo" + "xe-3-sIGCiQrCrmXPYnuq9L176xTCp0HpBR9S2YaIejb02GptJmUm6BntU77RITpu4hPJLLAtZmN77qBIfDoEESSC3DbGqnTDGX9cBoIX959ARKApsyT17L5vPfVzsZXwOjCVMcrBKJt6PC1hn2XsmLgu\"",
            ],
            NearMisses =
            [
                "var slackConfigRefreshToken = \"xo" + "xe-7-7MdVNGncjZVvhJTa54Qm1JwZNFfJz2g3B7TBZXI933klyP42HOMSXA0pNImfjOfUGndXoB9HjZU7NAASo1QW4vsM9nrxRKaZcrbjwMEvCLsjU4IItvKIbRGsyAe7Tihp94JMEYVFUH6\";",
                "name_of_zxo" + "xe-3-73TdAXw8YljyhS9o1qPOXbA0sOdq5y0NnVIhVwhPO5SC8QOQBuB4Cd7LTixfmRILhHp8EFEa5eAcX0oT3yhc93zH3FD8a1eCWZwo2CHgdIR8lq2GIWXAnzhy2alWLXuR90DUB7ctespU",
            ],
            VisiblePrefix = 5,
        },
        new("slack-app-token", "Slack app-level token")
        {
            Provider = "Slack",
            Description = "Opens socket connections as the app and receives its events.",
            Pattern = RulePattern.Token("xapp-<dec>-<upnum>{8,15}-<dec>{8,16}-<b62>{30,80}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the app's installations for the time it was exposed.",
                "https://api.slack.com/apps"),
            Examples =
            [
                "curl -H \"Authorization: Bearer xapp" + "-7-1FE1KU383-5612182116727-eAY8h4dSybvBX2kxfQyb4Foga37EiXrh\" https://api.example.com/v1",
                "<add key=\"SlackAppToken\" value=\"xapp" + "-8-UTOYW14PVTCZK0-751413262171-iVEXm8zoidjojpef2Jkz3xv7ONnqIgY\" />",
            ],
            NearMisses =
            [
                "const slackAppToken = 'xapp" + "-4-642P82RG-88634723-hZQr1vJFovAteqovLhfBIHiQc3tdc';",
                "name_of_zxapp" + "-2-LUMCIER1-24933466-q3ko5xUEF1wb3bYzoi9eR7ocrFxT7K",
            ],
            VisiblePrefix = 5,
        },
        new("slack-webhook", "Slack incoming webhook")
        {
            Provider = "Slack",
            Description = "Posts to a channel without any further credential.",
            Pattern = RulePattern.Token("hooks.[s]lack(-gov)?.com/services/T<b62>{6,14}/B<b62>{6,14}/<b62>{18,32}"),
            Remedy = new Remedy(
                "Revoke the webhook, issue a new one from a key store, and look through the channel for use that is not yours.",
                "https://api.slack.com/messaging/webhooks"),
            Examples =
            [
                "curl -X POST -d '{\"text\":\"hi\"}' https://hooks.slack.com/service" + "s/TECFB5274R/BYFCKEC3H6G/p1IwNflW13ziQ7Yis0jZziOk",
                "\"SlackWebhook\": \"https://hooks.slack.com/service" + "s/TSRE5VRIK0/BO1BY05MR7I/XFX7gPJ81EowVGxECDYFGICs\"",
                "const slackWebhookUrl = 'hooks.slack.com/service" + "s/T1HMEJU5X9/BSHQ4BGAUH6/ZaZtWhbu5psPS9sZLhZTmXKC';",
            ],
            NearMisses =
            [
                "https://hooks.slack.com/services/" + "T00000000/B00000000",
                "$env:SLACK_WEBHOOK_URL = \"hooks" + ".slack.co" + "m/services/TYjXrAG/BShUFEO/FVJKjIMSzlXr9BQpV\"",
                "name_of_zhooks" + ".slack.co" + "m/services/TTJAfUI/Blw5UHn/Vcnr8xZyNivPlkkgO2",
            ],
            VisiblePrefix = 24,
        },
        new("slack-workflow-webhook", "Slack workflow webhook")
        {
            Provider = "Slack",
            Description = "Starts a workflow without any further credential.",
            Pattern = RulePattern.Token("hooks.[s]lack(-gov)?.com/(workflows|triggers)/<upnum>{8,14}(/A<upnum>{8,14})?/<dec>{10,20}/<b62>{18,40}"),
            Remedy = new Remedy(
                "Delete the workflow's webhook, replace it where it is used, and check the workflow's activity for anything unexpected.",
                "https://slack.com/help/articles/360041352714"),
            Examples =
            [
                "WORKFLOW_URL=https://hooks" + ".slack.com/wor" + "kflows/PR8LV1OT2/A7AGSEHPXV99A5/62919128208/AhER4Uar1wrG7vgaO0s",
                "url: 'https://hooks" + ".slack-gov.com/wor" + "kflows/GP4NFN6P2YX/9924700104/TUv6goeKCg1NTcSIpG89rdkb'",
                "private const string SlackWorkflowUrl = \"hooks" + ".slack-gov.com/tri" + "ggers/IC1X38FA/733809863729815/dH9h04IfIjJNDhyYU4fbqkr09l\";",
            ],
            NearMisses =
            [
                "  \"SlackWorkflowUrl\": \"hooks" + ".slack.com/tri" + "ggers/45HG6TAQ/4459913948/8COfcYhYJTeDCEk8n\",",
                "name_of_zhooks" + ".slack.com/tri" + "ggers/JE7GTBTF/4797243839/3GsgzAVOCjC6hkg8LF",
            ],
            VisiblePrefix = 16,
        },
        new("slack-client-secret", "Slack client or signing secret")
        {
            Provider = "Slack",
            Description = "Forges Slack's requests to the app, or completes installations in its name.",
            Pattern = RulePattern.NamedValue(["slack"], "<hex>{32}"),
            Remedy = new Remedy(
                "Rotate the secret now, then go through the app's installations for the time it was exposed.",
                "https://api.slack.com/apps"),
            Examples =
            [
                "SLACK_SIGNING_SECRET = \"b83a" + "e10b54f67ca1acb73d621d71363d\"",
                "slack_signing_secret = '2875" + "a77179d04fc9901f503ae494ea49'",
            ],
            NearMisses =
            [
                "slack_signing_secret = '12f9" + "0a42e2aa8fca73b0e45c36fb4fa'",
                "checksum = \"12ef" + "76cd527fa4608cf485545317eff4\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
