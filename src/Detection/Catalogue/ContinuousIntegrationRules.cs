namespace ApiXGuard.Detection.Catalogue;

internal static class ContinuousIntegrationRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("circleci-personal-token", "CircleCI personal API token")
        {
            Provider = "CircleCI",
            Description = "Acts as its owner on every CircleCI project the owner can reach.",
            Pattern = RulePattern.Token("CCIPAT_<b62>{22}_<hex>{40}"),
            Remedy = new Remedy(
                "Delete the token in the user settings and create a new one.",
                "https://circleci.com/docs/managing-api-tokens/"),
            Examples =
            [
                "\"circleciToken\": \"CCIP" + "AT_GUX7TmOSlsq3sl7y12XynD_a1d698767a839fcd6dc99de8a1146ae7084da223\",",
                "circleci_token: CCIP" + "AT_SeaytXYrtqhXnZjqBWlfoR_0add8a09b74525ce59e19d49b13531f5ece0dfc1",
            ],
            NearMisses =
            [
                "\"circleciToken\": \"CCIP" + "AT_GUX7TmOSlsq3sl7y12XynD_a1d698767a839fcd6dc99de8a1146ae7084da22\",",
                "\"circleciToken\": \"CCIP" + "AT_GUX7TmOSlsq3sl7y12XynD_a1d698767a839fcd6dc99de8a1146ae7084da2231\",",
            ],
            VisiblePrefix = 7,
        },
        new("circleci-project-token", "CircleCI project API token")
        {
            Provider = "CircleCI",
            Description = "Reads, or administers, the builds of one CircleCI project.",
            Pattern = RulePattern.Token("CCIPRJ_<b62>{22}_<hex>{40}"),
            Remedy = new Remedy(
                "Delete the token in the project settings and create a new one.",
                "https://circleci.com/docs/managing-api-tokens/"),
            Examples =
            [
                "circleci_token = 'CCIP" + "RJ_5t7app02HnIk2CCv62dFMs_6c33ea247746296d2defedf2a6303dcf4b7f4543'",
                "client.Authenticate(\"CCIP" + "RJ_ZQtiWTKjFe6jht8Po1aMDB_2e9d3eeb17ba4f0625976d6233b87fc1c470b88e\");",
            ],
            NearMisses =
            [
                "circleci_token = 'CCIP" + "RJ_5t7app02HnIk2CCv62dFMs_6c33ea247746296d2defedf2a6303dcf4b7f454'",
                "circleci_token = 'CCIP" + "RJ_5t7app02HnIk2CCv62dFMs_6c33ea247746296d'",
            ],
            VisiblePrefix = 7,
        },
        new("circleci-legacy-token", "CircleCI API token (without a prefix)")
        {
            Provider = "CircleCI",
            Description = "Acts on CircleCI as its owner or its project.",
            Pattern = RulePattern.NamedValue(["circleci", "circletoken"], "<hex>{40}"),
            Remedy = new Remedy(
                "Delete the token and create a new one.",
                "https://circleci.com/docs/managing-api-tokens/"),
            Examples =
            [
                "\"circleciToken\": \"4b" + "550963b0df790aebba" + "1cf46dac1ab52bb88707\",",
                "    CIRCLECI_TOKEN: \"fa" + "f2646d114ea6383381" + "578ac119be53b42ee29b\"",
            ],
            NearMisses =
            [
                "\"circleciToken\": \"4b" + "550963b0df790aebb" + "a1cf46dac1ab52bb8870\",",
                "checksum=fa" + "f2646d114ea6383381" + "578ac119be53b42ee29b",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("buildkite-api-token", "Buildkite API access token")
        {
            Provider = "Buildkite",
            Description = "Acts as its owner on Buildkite pipelines and organisations, within its scopes.",
            Pattern = RulePattern.Token("bkua_<hex>{40}"),
            Remedy = new Remedy(
                "Revoke the token in the personal settings and create a new one.",
                "https://buildkite.com/user/api-access-tokens"),
            Examples =
            [
                "client.Authenticate(\"bku" + "a_cc0da27bdaf0b79d733bb32cebff124292b6200e\");",
                "docker run -e BUILDKITE_TOKEN=bku" + "a_8d79c6f44aefa343c3ce7ea9ce39910ad91f5c73 app",
            ],
            NearMisses =
            [
                "client.Authenticate(\"bku" + "a_cc0da27bdaf0b79d733bb32cebff124292b6200\");",
                "client.Authenticate(\"bku" + "a_cc0da27bdaf0b79d733bb32cebff124292b6200e5\");",
            ],
            VisiblePrefix = 5,
        },
        new("travis-token", "Travis CI API token")
        {
            Provider = "Travis CI",
            Description = "Starts builds and reads logs and settings of the owner's repositories.",
            Pattern = RulePattern.NamedValue(["travis"], "<b64u>{22}"),
            Remedy = new Remedy(
                "Regenerate the token in the account settings.",
                "https://docs.travis-ci.com/user/triggering-builds/"),
            Examples =
            [
                "os.environ[\"TRAVIS_API_TOKEN\"] = \"QX" + "mGqupexVj" + "cFdrppXS4PS\"",
                "travis_api_token = 'AH" + "YXtvLeBPs" + "7URVhv7jaz2'",
            ],
            NearMisses =
            [
                "os.environ[\"TRAVIS_API_TOKEN\"] = \"QX" + "mGqupexV" + "jcFdrppXS4P\"",
                "checksum=AH" + "YXtvLeBPs" + "7URVhv7jaz2",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("jenkins-api-token", "Jenkins API token")
        {
            Provider = "Jenkins",
            Description = "Acts as its owner on a Jenkins controller, which often means running code on it.",
            Pattern = RulePattern.NamedValue(["jenkins"], "(11)?<hex>{32}"),
            Remedy = new Remedy(
                "Revoke the token on the user's security page and create a new one.",
                "https://www.jenkins.io/doc/book/using/using-credentials/"),
            Examples =
            [
                "JENKINS_API_TOKEN=ba" + "9804504e1adbd5" + "ad1c9d2b3a71c2e9",
                "os.environ[\"JENKINS_API_TOKEN\"] = \"d7" + "d079679914fc6b" + "a271c32381af3622\"",
            ],
            NearMisses =
            [
                "JENKINS_API_TOKEN=ba" + "9804504e1adbd" + "5ad1c9d2b3a71c2e",
                "checksum=d7" + "d079679914fc6b" + "a271c32381af3622",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("jetbrains-permanent-token", "JetBrains permanent token")
        {
            Provider = "JetBrains",
            Description = "Acts as its owner in YouTrack, Hub, TeamCity or Space.",
            Pattern = RulePattern.Token("perm(:|-)[0-9A-Za-z+/]{2,80}[=]{0,2}.[0-9A-Za-z+/\\-]{2,40}[=]{0,2}.<b62>{30}"),
            Remedy = new Remedy(
                "Delete the token under Profile, Account security, and create a new one.",
                "https://www.jetbrains.com/help/youtrack/server/manage-permanent-token.html"),
            Examples =
            [
                "private const string YoutrackToken = \"per" + "m-PzyyjQ.GvMMW==.wNE2HFhAlRgzlg6WXK3EKNRd5mCoEM\";",
                "os.environ[\"YOUTRACK_TOKEN\"] = \"per" + "m-I1H3.mHXG=.BHgpcyiNVKJEwuGYQ4NWI9fmJtAZmD\"",
            ],
            NearMisses =
            [
                "private const string YoutrackToken = \"per" + "m-PzyyjQ.GvMMW==.wNE2HFhAlRgzlg6WXK3EKNRd5mCoE\";",
                "private const string YoutrackToken = \"per" + "m-PzyyjQ.GvMMW==.wNE2HFhAlRgzl\";",
            ],
            VisiblePrefix = 5,
        },
        new("teamcity-access-token", "TeamCity access token")
        {
            Provider = "JetBrains",
            Description = "Acts as its owner on a TeamCity server.",
            Pattern = RulePattern.Token("eyJ0eXAiOiAiVENWMiJ9.<b64u>{36}.<b64u>{48}"),
            Remedy = new Remedy(
                "Revoke the token in the user's profile and create a new one.",
                "https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html"),
            Examples =
            [
                "teamcity_token = 'eyJ0eXAiOiA"
                    + "iVENWMiJ9.yzaPS8maeghGqu_NvHZOfaD0fkNq6sIGmvZx.JHiMO9uB5nC4M5xqn8K1O90VbG_kWW5UimIKC66oqdOLFFZl'",
                "curl -H \"Authorization: Bearer eyJ0eXAiOiA"
                    + "iVENWMiJ9.TXD9-kyjMEk6g0G2mq8RHyf7-RhEif16n1md.s4nFuYPlxEQZt9Hp7i7J5ueNJvzkAuAsD0RfemIEJf0i90Lg\" htt"
                    + "ps://api.internal.invalid/v1",
            ],
            NearMisses =
            [
                "teamcity_token = 'eyJ0eXAiOiA"
                    + "iVENWMiJ9.yzaPS8maeghGqu_NvHZOfaD0fkNq6sIGmvZx.JHiMO9uB5nC4M5xqn8K1O90VbG_kWW5UimIKC66oqdOLFFZ'",
                "teamcity_token = 'eyJ0eXAiOiA" + "iVENWMiJ9.yzaPS8maeghGqu_NvHZOfaD0fkNq6sIGmvZx.JHiMO9uB5nC4'",
            ],
            VisiblePrefix = 21,
        },
        new("drone-token", "Drone CI access token")
        {
            Provider = "Drone",
            Description = "Acts as its owner on a Drone server.",
            Pattern = RulePattern.NamedValue(["drone"], "<b62>{32}"),
            Remedy = new Remedy(
                "Rotate the token on the account page.",
                "https://docs.drone.io/cli/configure/"),
            Examples =
            [
                "<add key=\"DroneToken\" value=\"rx" + "3pOzpxbDvtlN1D" + "MatL6hnz95Zioztj\" />",
                "\"droneToken\": \"fX" + "xJA27GiovFgsp4" + "fNoXYL3esNvZxsey\",",
            ],
            NearMisses =
            [
                "<add key=\"DroneToken\" value=\"rx" + "3pOzpxbDvtlN1" + "DMatL6hnz95Ziozt\" />",
                "checksum=fX" + "xJA27GiovFgsp4" + "fNoXYL3esNvZxsey",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("harness-api-key", "Harness access token")
        {
            Provider = "Harness",
            Description = "Acts as a user or a service account in Harness pipelines and deployments.",
            Pattern = RulePattern.Token("(pat|sat).<b64u>{22}.<b62>{24}.<b62>{20}"),
            Remedy = new Remedy(
                "Delete the token under API keys and create a new one.",
                "https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/"),
            Examples =
            [
                "client.Authenticate(\"sa" + "t.LDj0zn6OvU3o6oRhHLm0e5.AZ9up1kOLZOpF3WyrJWUoIAw.9gW2sRLFRA1k50GuYHVj\");",
                "harness_api_key: sa" + "t.Zd5wNM-zgd2YmI05hHcGNr.Jj7XBpzka2RhsTVCVLBcZryi.GNaRT0RpgH78JwSa6CNg",
            ],
            NearMisses =
            [
                "client.Authenticate(\"sa" + "t.LDj0zn6OvU3o6oRhHLm0e5.AZ9up1kOLZOpF3WyrJWUoIAw.9gW2sRLFRA1k50GuYHV\");",
                "client.Authenticate(\"sa" + "t.LDj0zn6OvU3o6oRhHLm0e5.AZ9up1kOLZOpF3WyrJWUo\");",
            ],
            VisiblePrefix = 4,
        },
        new("octopus-deploy-api-key", "Octopus Deploy API key")
        {
            Provider = "Octopus Deploy",
            Description = "Acts as its owner on an Octopus server: deploys, and reads what deployments use.",
            Pattern = RulePattern.Token("API-(<upnum>{25,27}|<upnum>{29,33})"),
            Remedy = new Remedy(
                "Revoke the key in the user's profile and create a new one.",
                "https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key"),
            Examples =
            [
                "X-Octopus-ApiKey: API" + "-6WODUZ3ND1AJ1DNLI758Y8YJB76P8ET",
                "private const string OctopusApiKey = \"API" + "-G738ZSWEA8RVON3AK5G5DY5K5Y49XA9B\";",
            ],
            NearMisses =
            [
                "X-Octopus-ApiKey: API" + "-6WODUZ3ND1AJ1DNLI75",
                "X-Octopus-ApiKey: API" + "-6WODUZ3ND1AJ1DNLI758Y8gJB76P8ET",
            ],
            VisiblePrefix = 4,
        },
        new("appveyor-token", "AppVeyor API token")
        {
            Provider = "AppVeyor",
            Description = "Acts as its owner on AppVeyor projects and deployments.",
            Pattern = RulePattern.NamedValue(["appveyor"], "(v2.)?<lownum>{20}"),
            Remedy = new Remedy(
                "Regenerate the token on the API keys page.",
                "https://www.appveyor.com/docs/api/"),
            Examples =
            [
                "private const string AppveyorApiToken = \"a9" + "fa29972a" + "49z50sw03w\";",
                "\"appveyorApiToken\": \"wh" + "tes4xsm9" + "1nzsywkxtc\",",
            ],
            NearMisses =
            [
                "private const string AppveyorApiToken = \"a9" + "fa29972" + "a49z50sw03\";",
                "checksum=wh" + "tes4xsm9" + "1nzsywkxtc",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("codefresh-api-key", "Codefresh API key")
        {
            Provider = "Codefresh",
            Description = "Acts as its owner on Codefresh pipelines.",
            Pattern = RulePattern.NamedValue(["codefresh"], "<hex>{24}.<hex>{32}"),
            Remedy = new Remedy(
                "Revoke the key in the user settings and generate a new one.",
                "https://codefresh.io/docs/docs/integrations/codefresh-api/"),
            Examples =
            [
                "var codefreshApiKey = \"d1" + "2d492311d00851a9c64668.fb3" + "ec503be700e7e3842bb2e6ebb2acc\";",
                "<add key=\"CodefreshApiKey\" value=\"94" + "bb803fdaae1e65debef015.e20" + "71621c2c182fbe3e2a03aed3f6fd3\" />",
            ],
            NearMisses =
            [
                "var codefreshApiKey = \"d1" + "2d492311d00851a9c64668.fb3" + "ec503be700e7e3842bb2e6ebb2ac\";",
                "checksum=94" + "bb803fdaae1e65debef015.e20" + "71621c2c182fbe3e2a03aed3f6fd3",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
