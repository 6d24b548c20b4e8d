namespace ApiXGuard.Detection.Catalogue;

internal static class OpenAIRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("openai-project-key", "OpenAI project API key")
        {
            Provider = "OpenAI",
            Description = "Calls every model the project may use, at the project's expense, and reads its files and assistants.",
            Pattern = RulePattern.Token("sk-(proj|None)-<b64u>{20,100}T3BlbkFJ<b64u>{20,100}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the project's usage page for use that is not yours.",
                "https://platform.openai.com/api-keys"),
            Examples =
            [
                "curl https://api.openai.com/v1/models -H \"Authorization: Bearer sk" + "-proj-S0dPrXUKPAu_MVzqEHUQrixrWT3B" + "lbkFJdiepb_OdlOXCk5BTMoyvwMsANCF\"",
                "new OpenAIClient(\"sk" + "-None-seUs30Dik6xpsWXXrzPhCHbT3B" + "lbkFJQTvvYep12BPvbdpKW60lYmtM\")",
                "OPENAI_API_KEY=sk" + "-None-bNtDQRqmSeAXcL_xC4sNNCsZr9oiT3B" + "lbkFJZKnuCMNStRMZfWxW09wDU",
            ],
            NearMisses =
            [
                "var openaiApiKey = \"sk" + "-proj-pfDp0TqncAxwFm7IQY2OT3B" + "lbkFJHc-kJ314RQm02JI-g4m\";",
                "name_of_zsk" + "-proj-Gm3UCvNAs1yOWp7ttK6qT3B" + "lbkFJYA66Yi5EsiliGhI3inlT",
            ],
            VisiblePrefix = 8,
        },
        new("openai-service-account-key", "OpenAI service account API key")
        {
            Provider = "OpenAI",
            Description = "Acts as a service account of an OpenAI project: model calls at its expense, and its stored files.",
            Pattern = RulePattern.Token("sk-svcacct-<b64u>{20,100}T3BlbkFJ<b64u>{20,100}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the project's usage page for anything unexpected.",
                "https://platform.openai.com/api-keys"),
            Examples =
            [
                "curl -H \"Authorization: Bearer sk-svcac" + "ct-C0y9XrWOdNbc7V1dxDa9WYxT3B" + "lbkFJLQhqsex4fg5hRfSgPC-W19\" https://api.example.com/v1",
                "<add key=\"OpenaiApiKey\" value=\"sk-svcac" + "ct-Q_B53bw7nRC2g6Zj4O1MW1mNiT3B" + "lbkFJcgFGP2_6OBjgCvkEC1VJEv\" />",
            ],
            NearMisses =
            [
                "const openaiApiKey = 'sk-svcac" + "ct-w4Ba0u5uZs9Xf5dnstlkT3B" + "lbkFJDz0xikyLVGHcEg5zC0c';",
                "name_of_zsk-svcac" + "ct-wkpV-MBiIQQsgIKEANJFT3B" + "lbkFJ6DTrZJAz6C-fWkg9LJzA",
            ],
            VisiblePrefix = 11,
        },
        new("openai-admin-key", "OpenAI admin API key")
        {
            Provider = "OpenAI",
            Description = "Administers the whole organisation: members, projects, keys and billing limits.",
            Pattern = RulePattern.Token("sk-admin-<b64u>{20,100}T3BlbkFJ<b64u>{20,100}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the organisation's audit log for the time it was exposed.",
                "https://platform.openai.com/settings/organization/admin-keys"),
            Examples =
            [
                "const openaiAdminKey = 'sk-admin" + "-FD797rp58fyOR-3jXweTivWluSKtT3B" + "lbkFJW405FsRrJkTTomZm6I9QZ3CSAnv';",
                "$env:OPENAI_ADMIN_KEY = \"sk-admin" + "-E4V-JBuuY-Da-jO42WkSdT3B" + "lbkFJouuCv8Eae6jMVyxV8hIKu4lzfk\"",
            ],
            NearMisses =
            [
                "$env:OPENAI_ADMIN_KEY = \"sk-admin" + "-wIlamhpDVkP1ncOREFWYT3B" + "lbkFJqcOecP-R_jKFa2fPRXL\"",
                "name_of_zsk-admin" + "-aerQwDiUiG15kBD935ZTT3B" + "lbkFJsO8xMxl21H4UhuEOiqSc",
            ],
            VisiblePrefix = 9,
        },
        new("openai-user-key", "OpenAI user API key (legacy)")
        {
            Provider = "OpenAI",
            Description = "Calls every model its owner may use, in every organisation of the owner, at their expense.",
            Pattern = RulePattern.Token("sk-(<b64u>{1,40}-)?<b62>{20}T3BlbkFJ<b62>{20}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the usage page for use that is not yours.",
                "https://platform.openai.com/api-keys"),
            Examples =
            [
                "openai.api_key = \"sk" + "-DclTkN1oki6aH6WJOwqwT3B" + "lbkFJwkcJgfL6hmIGEMcgCiCC\"",
                "private const string OpenaiApiKey = \"sk" + "-JoaPeMw5AltPebnqi2ijT3B" + "lbkFJaTlGhix56qfAaijdssNl\";",
                "OPENAI_API_KEY=sk" + "-v933X2fmNbGnVgfU0jCcT3B" + "lbkFJ8refpUUDV4OiDDTUwz4j",
            ],
            NearMisses =
            [
                "  \"OpenaiApiKey\": \"sk" + "-r0SflXw4SgJ51cRZeOFNT3B" + "lbkFJgDN7hun5KhvdOEqqKyy\",",
                "private const string OpenaiApiKey = \"sk" + "-6pJIz2VWvKxnQzXKeyZsT3B" + "lbkFJxl15ecjbW6EEQyRP018Mx7\";",
            ],
            VisiblePrefix = 3,
        },
        new("openai-session-key", "OpenAI dashboard session key")
        {
            Provider = "OpenAI",
            Description = "Acts as the signed-in user of the OpenAI dashboard, keys and billing included.",
            Pattern = RulePattern.NamedValue(["openai"], "sess-<b62>{40}"),
            Remedy = new Remedy(
                "Delete the session, by signing out everywhere,, replace it where it is used, and check the list of keys for anything unexpected.",
                "https://platform.openai.com/api-keys"),
            Examples =
            [
                "openai_session_token: sess" + "-eablRNr7zg0JSXYa8oQITF0wV0wiLJECIP9tmFjm",
                "  \"OpenaiSessionToken\": \"sess" + "-JIH6WgMY0YtTBrt37UBDE95eNY6QxWSCFN5vJ1RE\",",
            ],
            NearMisses =
            [
                "session = \"sess" + "-0sWpBlBlXsevcxZug8qsa3WdyFW5fE9VorilIZ48\" // a chat server's own session id",
                "export OPENAI_SESSION_TOKEN=sess" + "-bIg7mQAVXZra6LTqOJU7EdwCP81Ptdo32AXIHqe",
                "checksum = \"sess" + "-l4zeDHcRUNnc7MRK0qD8MTIi2WevTwGWpGuwT2gz\"",
            ],
            VisiblePrefix = 5,
        },
        new("azure-openai-key", "Azure OpenAI service key")
        {
            Provider = "Microsoft",
            Description = "Calls the deployed models of an Azure OpenAI resource at its owner's expense.",
            Pattern = RulePattern.NamedValue(["azureopenai", "aoai", "openaiservice", "azureai", "openai"], "<hex>{32}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the resource's metrics for the time it was exposed.",
                "https://learn.microsoft.com/azure/ai-services/rotate-keys"),
            Examples =
            [
                "azure_openai_api_key = '29e4" + "b48bb26b248e5533207b8aee5a74'",
                "azure_openai_api_key: cdb1" + "dfa372196beb93dfbadebde55f49",
            ],
            NearMisses =
            [
                "AZURE_OPENAI_API_KEY = \"5e8c" + "df64d687daea5d1360a1c85ac95\"",
                "checksum = \"add2" + "6db1c178c710f954c93903c2d3ba\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
