namespace ApiXGuard.Detection.Catalogue;

internal static class FeatureFlagRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("launchdarkly-sdk-key", "LaunchDarkly SDK key")
        {
            Provider = "LaunchDarkly",
            Description = "Reads all flag rules of an environment, and the user attributes they name.",
            Pattern = RulePattern.Token("sdk-<uuid>"),
            Remedy = new Remedy(
                "Reset the SDK key of the environment.",
                "https://launchdarkly.com/docs/sdk/concepts/client-side-server-side"),
            Examples =
            [
                "private const string LaunchdarklySdkKey = \"sdk" + "-90e0ffc5-d598-c6fc-d769-fed11682caab\";",
                "    LAUNCHDARKLY_SDK_KEY: \"sdk" + "-493e6b93-126c-a0cb-7ba7-ff967f3685bc\"",
            ],
            NearMisses =
            [
                "private const string LaunchdarklySdkKey = \"sdk" + "-90e0ffc5-d598-c6fc-d769-fed11682caa\";",
                "private const string LaunchdarklySdkKey = \"sdk" + "-90e0ffc5-d598-c6fc-d769-fed11682caabc\";",
            ],
            VisiblePrefix = 4,
        },
        new("launchdarkly-api-key", "LaunchDarkly access token")
        {
            Provider = "LaunchDarkly",
            Description = "Reads and changes flags in the name of a user or a service.",
            Pattern = RulePattern.NamedValue(["launchdarkly", "ldapi", "ldaccess"], "api-<uuid>"),
            Remedy = new Remedy(
                "Delete the token under Authorization and create a new one.",
                "https://launchdarkly.com/docs/home/account/api"),
            Examples =
            [
                "os.environ[\"LAUNCHDARKLY_ACCESS_TOKEN\"] = \"ap" + "i-0bff889b-ab95-7e" + "dd-ea53-d6510f36d04a\"",
                "var launchdarklyAccessToken = \"ap" + "i-803e00b1-818c-fe" + "d0-4f7e-ee28e31e5068\";",
            ],
            NearMisses =
            [
                "os.environ[\"LAUNCHDARKLY_ACCESS_TOKEN\"] = \"ap" + "i-0bff889b-ab95-7" + "edd-ea53-d6510f36d04\"",
                "checksum=ap" + "i-803e00b1-818c-fe" + "d0-4f7e-ee28e31e5068",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("statsig-secret-key", "Statsig server secret key")
        {
            Provider = "Statsig",
            Description = "Reads all rules of a project and writes events to it.",
            Pattern = RulePattern.NamedValue(["statsig"], "secret-<b62>{40,48}"),
            Remedy = new Remedy(
                "Deactivate the key under Keys and environments and create a new one.",
                "https://docs.statsig.com/access-management/projects"),
            Examples =
            [
                "var statsigServerSecretKey = \"se" + "cret-QLqDOdeTJgcPkEpbHO" + "3f0aXWbRYjrdELRBaHrTnKP7C\";",
                "statsig_server_secret_key = 'se" + "cret-8Dl4QqpMAhBw8hGXneN" + "tPDoLJ05Vm7LMQwVkdvbK4dfZO1'",
            ],
            NearMisses =
            [
                "var statsigServerSecretKey = \"se" + "cret-QLqDOdeTJ" + "gcPkEpbHO3f0aXWbR\";",
                "checksum=se" + "cret-8Dl4QqpMAhBw8hGXneN" + "tPDoLJ05Vm7LMQwVkdvbK4dfZO1",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("unleash-api-token", "Unleash API token")
        {
            Provider = "Unleash",
            Description = "Reads, or changes, the flags of a project and environment.",
            Pattern = RulePattern.NamedValue(["unleash"], "[*0-9A-Za-z_\\-]{1,40}:[*0-9A-Za-z_\\-]{1,40}.<hex>{56,64}"),
            Remedy = new Remedy(
                "Delete the token under API access and create a new one.",
                "https://docs.getunleash.io/reference/api-tokens-and-client-keys"),
            Examples =
            [
                "var unleashApiToken = \"FH" + "I7K:upqq.587115fd255e61ff7040cd9e8" + "0526ddda3e8da8392420cbcc8bfbb4a328cd9\";",
                "    UNLEASH_API_TOKEN: \"ve" + "m:lA4.a1343c73232faaeeed0464917" + "45e633e1c9738419ead6f68f6ad8cbe462\"",
            ],
            NearMisses =
            [
                "var unleashApiToken = \"FH" + "I7K:upqq.587115fd255e6" + "1ff7040cd9e80526ddda3e8d\";",
                "checksum=ve" + "m:lA4.a1343c73232faaeeed0464917" + "45e633e1c9738419ead6f68f6ad8cbe462",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("flagsmith-server-key", "Flagsmith server-side environment key")
        {
            Provider = "Flagsmith",
            Description = "Reads all rules of an environment.",
            Pattern = RulePattern.NamedValue(["flagsmith"], "ser.<b62>{22}"),
            Remedy = new Remedy(
                "Delete the server-side key and create a new one.",
                "https://docs.flagsmith.com/"),
            Examples =
            [
                "flagsmith_server_key: se" + "r.gtwTaqyKL" + "j4HTWzF8FpOXw",
                "    FLAGSMITH_SERVER_KEY: \"se" + "r.nYQEweV6L" + "vhXskYN7EADap\"",
            ],
            NearMisses =
            [
                "flagsmith_server_key: se" + "r.gtwTaqyK" + "Lj4HTWzF8FpOX",
                "checksum=se" + "r.nYQEweV6L" + "vhXskYN7EADap",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("configcat-sdk-key", "ConfigCat SDK key")
        {
            Provider = "ConfigCat",
            Description = "Reads the settings of an environment; in server programs it is not meant to be public.",
            Pattern = RulePattern.Token("configcat-sdk-1/<b64u>{22}/<b64u>{22}"),
            Remedy = new Remedy(
                "Revoke the SDK key and add a new one.",
                "https://configcat.com/docs/"),
            Examples =
            [
                "configcat_sdk_key: configcat" + "-sdk-1/0FRs11DL4e8BwIvkIpJsNg/ckzgpscs2F2-rnTDJRwA5U",
                "configcat_sdk_key = 'configcat" + "-sdk-1/xsszoW2tBi4mdMzq56DhdD/DQTQPvDeoaZPxfmVlAkEMH'",
            ],
            NearMisses =
            [
                "configcat_sdk_key: configcat" + "-sdk-1/0FRs11DL4e8BwIvkIpJsNg/ckzgpscs2F2-rnTDJRwA5",
                "configcat_sdk_key: configcat" + "-sdk-1/0FRs11DL4e8BwIvkIpJsNg/ckzgpscs2F2-rnTDJRwA5U8",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 16,
        },
    ];
}
