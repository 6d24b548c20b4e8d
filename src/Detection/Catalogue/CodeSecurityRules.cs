namespace ApiXGuard.Detection.Catalogue;

internal static class CodeSecurityRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("dependency-track-api-key", "Dependency-Track API key")
        {
            Provider = "OWASP",
            Description = "Uploads and reads the bills of materials and findings of a portfolio.",
            Pattern = RulePattern.Token("odt_(<b62>{32}|<b62>{8}_<b62>{32})"),
            Remedy = new Remedy(
                "Delete the key of the team and create a new one.",
                "https://docs.dependencytrack.org/integrations/rest-api/"),
            Examples =
            [
                "os.environ[\"DTRACK_API_KEY\"] = \"odt" + "_YLtQEsyl_zQhyM1hMalJD4ycxbTqkauALrIbip2iH\"",
                "docker run -e DTRACK_API_KEY=odt" + "_swBC1rQS_8RP80ht6fKXMr0kVRBZrAowgSRu4JOW3 app",
            ],
            NearMisses =
            [
                "os.environ[\"DTRACK_API_KEY\"] = \"odt" + "_YLtQEsyl_zQhyM1hMalJD4ycxbTqkauALrIbip2i\"",
                "os.environ[\"DTRACK_API_KEY\"] = \"odt" + "_YLtQEsyl_zQhyM1hMalJD4ycxbTqkauALrIbip2iHb\"",
            ],
            VisiblePrefix = 4,
        },
        new("spectral-key", "Spectral key")
        {
            Provider = "Check Point",
            Description = "Runs scans and reads findings, and with them where secrets lie, of an organisation.",
            Pattern = RulePattern.Token("spu-<hex>{32}"),
            Remedy = new Remedy(
                "Create a new key in the settings and delete the old one.",
                "https://guides.spectralops.io/docs"),
            Examples =
            [
                "# old value: spu" + "-62756199f23018cf6f61fcc757fd1c7a",
                "    SPECTRAL_DSN: \"spu" + "-f3df2b98f0bed1344f71e95b3926fee7\"",
            ],
            NearMisses =
            [
                "# old value: spu" + "-62756199f23018cf6f61fcc757fd1c7",
                "# old value: spu" + "-62756199f23018cf6f61",
            ],
            VisiblePrefix = 4,
        },
        new("code-climate-token", "Code Climate repository token")
        {
            Provider = "Code Climate",
            Description = "Uploads coverage for a repository, or reads its analysis.",
            Pattern = RulePattern.NamedValue(["codeclimate", "cctest"], "<hex>{64}"),
            Remedy = new Remedy(
                "Regenerate the token in the repository settings.",
                "https://docs.codeclimate.com/docs/finding-your-test-coverage-token"),
            Examples =
            [
                "export CODECLIMATE_REPO_TOKEN=\"8b" + "2400ff4c3a80b1d0991ff9be4be73f" + "9508c0daa8d1957f697bdc606c256803\"",
                "    CODECLIMATE_REPO_TOKEN: \"75" + "c46579720cf0cc3d577ff2f737b5be" + "2bdb20a186f77848706257fce8cd8a29\"",
            ],
            NearMisses =
            [
                "export CODECLIMATE_REPO_TOKEN=\"8b" + "2400ff4c3a80b1d0991ff9be4be73" + "f9508c0daa8d1957f697bdc606c25680\"",
                "checksum=75" + "c46579720cf0cc3d577ff2f737b5be" + "2bdb20a186f77848706257fce8cd8a29",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("semgrep-token", "Semgrep app token")
        {
            Provider = "Semgrep",
            Description = "Reads findings and configures scans in a Semgrep organisation.",
            Pattern = RulePattern.NamedValue(["semgrep"], "<hex>{64}"),
            Remedy = new Remedy(
                "Delete the token under Settings, Tokens, and create a new one.",
                "https://semgrep.dev/docs/semgrep-appsec-platform/semgrep-api"),
            Examples =
            [
                "\"semgrepAppToken\": \"6c" + "feb05d41b3b3746ea2c38b79f601b9" + "726e21f5b817fc03287de92a2fc4a2a9\",",
                "<add key=\"SemgrepAppToken\" value=\"0c" + "3bfa933908cb97b905e93f0615cad7" + "2302cdb78c10eb6edcc02561bbc09b41\" />",
            ],
            NearMisses =
            [
                "\"semgrepAppToken\": \"6c" + "feb05d41b3b3746ea2c38b79f601b" + "9726e21f5b817fc03287de92a2fc4a2a\",",
                "checksum=0c" + "3bfa933908cb97b905e93f0615cad7" + "2302cdb78c10eb6edcc02561bbc09b41",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("gitguardian-api-key", "GitGuardian API key")
        {
            Provider = "GitGuardian",
            Description = "Reads incidents, and with them where secrets lie, of a GitGuardian workspace.",
            Pattern = RulePattern.NamedValue(["gitguardian"], "<b62>{64,72}"),
            Remedy = new Remedy(
                "Revoke the key under API, and create one with the least scopes.",
                "https://docs.gitguardian.com/api-docs/authentication"),
            Examples =
            [
                "\"gitguardianApiKey\": \"D9" + "dQMZV62hroMsWdTctu9LVK45pgr93m" + "ZdTai9U3fxXkmkJk3DvUQQIYHuVQ9UVA\",",
                "gitguardian_api_key = 'of" + "aioB4VLnPwdkdRlNeLvjgBuIQ2nCiprOK" + "N7L85mFYo7IHwxPMr6XrdFnDn1t2nvVuBH0'",
            ],
            NearMisses =
            [
                "\"gitguardianApiKey\": \"D9" + "dQMZV62hroMsWdTctu9LVK45pgr93" + "mZdTai9U3fxXkmkJk3DvUQQIYHuVQ9UV\",",
                "checksum=of" + "aioB4VLnPwdkdRlNeLvjgBuIQ2nCiprOK" + "N7L85mFYo7IHwxPMr6XrdFnDn1t2nvVuBH0",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
