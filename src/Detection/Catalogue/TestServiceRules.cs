namespace ApiXGuard.Detection.Catalogue;

internal static class TestServiceRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("sauce-labs-access-key", "Sauce Labs access key")
        {
            Provider = "Sauce Labs",
            Description = "Runs tests and reads their recordings in the name of its owner.",
            Pattern = RulePattern.NamedValue(["saucelabs", "saucekey", "sauceaccess"], "<uuid>"),
            Remedy = new Remedy(
                "Reset the access key in the user settings.",
                "https://docs.saucelabs.com/basics/acct-team-mgmt/managing-user-info/"),
            Examples =
            [
                "sauce_access_key = '0c" + "b08f48-e8ea-8ee0" + "-2df6-9df98a762b47'",
                "var sauceAccessKey = \"6d" + "a9dca6-8605-8e87" + "-f7da-20ad4fe6e992\";",
            ],
            NearMisses =
            [
                "sauce_access_key = '0c" + "b08f48-e8ea-8ee" + "0-2df6-9df98a762b4'",
                "checksum=6d" + "a9dca6-8605-8e87" + "-f7da-20ad4fe6e992",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("browserstack-access-key", "BrowserStack access key")
        {
            Provider = "BrowserStack",
            Description = "Runs tests and reads their recordings in the name of its owner.",
            Pattern = RulePattern.NamedValue(["browserstack"], "<b62>{20}"),
            Remedy = new Remedy(
                "Reset the access key in the account settings.",
                "https://www.browserstack.com/accounts/profile/details"),
            Examples =
            [
                "browserstack_access_key = 'ih" + "APv9UzTD" + "zaNtn77Z6p'",
                "export BROWSERSTACK_ACCESS_KEY=\"QG" + "espYcd7L" + "ez75HK4cIR\"",
            ],
            NearMisses =
            [
                "browserstack_access_key = 'ih" + "APv9UzT" + "DzaNtn77Z6'",
                "checksum=QG" + "espYcd7L" + "ez75HK4cIR",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("lambdatest-access-key", "LambdaTest access key")
        {
            Provider = "LambdaTest",
            Description = "Runs tests and reads their recordings in the name of its owner.",
            Pattern = RulePattern.NamedValue(["lambdatest"], "(LT_)?<b62>{47,50}"),
            Remedy = new Remedy(
                "Regenerate the access key under Account settings, Password and security.",
                "https://accounts.lambdatest.com/security"),
            Examples =
            [
                "<add key=\"LambdatestAccessKey\" value=\"LT" + "_poTeajafKMQqXLS36aCo18" + "b7xVRYGOFHxMUbXkjVdP5Nf9e\" />",
                "var lambdatestAccessKey = \"XB" + "5ZBlyrACnupiszrpikF1AzS" + "aEQVXqxR8yG64r6Dtuw8XTqom\";",
            ],
            NearMisses =
            [
                "<add key=\"LambdatestAccessKey\" value=\"LT" + "_poTeajafKMQqXLS36aCo1" + "8b7xVRYGOFHxMUbXkjVdP5Nf9\" />",
                "checksum=XB" + "5ZBlyrACnupiszrpikF1AzS" + "aEQVXqxR8yG64r6Dtuw8XTqom",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("percy-token", "Percy project token")
        {
            Provider = "Percy",
            Description = "Uploads snapshots to a Percy project.",
            Pattern = RulePattern.NamedValue(["percy"], "((web|app|auto|ss|vmw)_)?<hex>{64}"),
            Remedy = new Remedy(
                "Rotate the token in the project settings.",
                "https://www.browserstack.com/docs/percy"),
            Examples =
            [
                "os.environ[\"PERCY_TOKEN\"] = \"7f" + "9ebce3b0e47c4dbdc9e99f57c9842f" + "3aabdf5d465cb5f637ce598af5092dfb\"",
                "\"percyToken\": \"76" + "66e3117e7af18c0f059abe2aa598dd" + "d2721f1d92c373c9b210eaeb89c2c7c3\",",
            ],
            NearMisses =
            [
                "os.environ[\"PERCY_TOKEN\"] = \"7f" + "9ebce3b0e47c4dbdc9e99f57c9842" + "f3aabdf5d465cb5f637ce598af5092df\"",
                "checksum=76" + "66e3117e7af18c0f059abe2aa598dd" + "d2721f1d92c373c9b210eaeb89c2c7c3",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("cypress-record-key", "Cypress record key")
        {
            Provider = "Cypress",
            Description = "Records test runs to a project in Cypress Cloud.",
            Pattern = RulePattern.NamedValue(["cypress"], "<uuid>"),
            Remedy = new Remedy(
                "Delete the record key in the project settings and create a new one.",
                "https://docs.cypress.io/cloud/account-management/projects"),
            Examples =
            [
                "\"cypressRecordKey\": \"60" + "2184ad-944a-2f17" + "-a88f-d08ab0857012\",",
                "<add key=\"CypressRecordKey\" value=\"f5" + "7dd3ab-f140-7799" + "-5dd8-0bbdec93602a\" />",
            ],
            NearMisses =
            [
                "\"cypressRecordKey\": \"60" + "2184ad-944a-2f1" + "7-a88f-d08ab085701\",",
                "checksum=f5" + "7dd3ab-f140-7799" + "-5dd8-0bbdec93602a",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("chromatic-project-token", "Chromatic project token")
        {
            Provider = "Chromatic",
            Description = "Publishes builds to a Chromatic project.",
            Pattern = RulePattern.Token("chpt_<lownum>{12,16}"),
            Remedy = new Remedy(
                "Reset the token on the project's Manage screen.",
                "https://www.chromatic.com/docs/setup/"),
            Examples =
            [
                "var chromaticProjectToken = \"chp" + "t_vzxrigk2z8ybev\";",
                "export CHROMATIC_PROJECT_TOKEN=\"chp" + "t_799b2tex43aevnm2\"",
            ],
            NearMisses =
            [
                "var chromaticProjectToken = \"chp" + "t_vzxrigk\";",
                "var chromaticProjectToken = \"chp" + "t_vzxrigk2zGybev\";",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 5,
        },
    ];
}
