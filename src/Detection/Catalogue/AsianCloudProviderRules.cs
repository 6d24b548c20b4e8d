namespace ApiXGuard.Detection.Catalogue;

internal static class AsianCloudProviderRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("alibaba-access-key-id", "Alibaba Cloud access key id")
        {
            Provider = "Alibaba Cloud",
            Description = "Names the key pair of an Alibaba Cloud identity; with its secret it acts on everything that identity may reach.",
            Pattern = RulePattern.Token("LTAI(<b62>{20}|<b62>{16,18}|<b62>{12})"),
            Remedy = new Remedy(
                "Disable the key pair, create another, and look for its use in ActionTrail.",
                "https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair"),
            Examples =
            [
                "client.Authenticate(\"LTA" + "IuJJSLsiVyHECvif17kei\");",
                "os.environ[\"ALIBABA_CLOUD_ACCESS_KEY_ID\"] = \"LTA" + "IdRGkFnwlmRTg\"",
            ],
            NearMisses =
            [
                "client.Authenticate(\"LTA" + "IuJJSLsiVyHECvif17ke\");",
                "client.Authenticate(\"LTA" + "IuJJSLsiVyHECvif17keid\");",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 4,
        },
        new("alibaba-access-key-secret", "Alibaba Cloud access key secret")
        {
            Provider = "Alibaba Cloud",
            Description = "Signs requests as an Alibaba Cloud identity.",
            Pattern = RulePattern.NamedValue(["alibaba", "aliyun", "alicloud", "accesskeysecret"], "<b62>{30}"),
            Remedy = new Remedy(
                "Disable the key pair, create another, and look for its use in ActionTrail.",
                "https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair"),
            Examples =
            [
                "os.environ[\"ALIBABA_CLOUD_ACCESS_KEY_SECRET\"] = \"pB" + "5gYgCoiSkGdjT" + "SmraZTVbExZZ4fi\"",
                "<add key=\"AlibabaCloudAccessKeySecret\" value=\"4Q" + "rgZrarmJptKbE" + "V70XVZAzckg98Ua\" />",
            ],
            NearMisses =
            [
                "os.environ[\"ALIBABA_CLOUD_ACCESS_KEY_SECRET\"] = \"pB" + "5gYgCoiSkGdj" + "TSmraZTVbExZZ4f\"",
                "checksum=4Q" + "rgZrarmJptKbE" + "V70XVZAzckg98Ua",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("tencent-secret-id", "Tencent Cloud secret id")
        {
            Provider = "Tencent Cloud",
            Description = "Names the key pair of a Tencent Cloud identity; with its secret key it acts on everything that identity may reach.",
            Pattern = RulePattern.Token("AKID<b62>{32}"),
            Remedy = new Remedy(
                "Disable the key pair, create another, and look for its use in CloudAudit.",
                "https://www.tencentcloud.com/document/product/598/32675"),
            Examples =
            [
                "curl -H \"Authorization: Bearer AKI" + "DR52L7eBrlWhuLODBwknwyUX2eDbP0gYR\" https://api.internal.invalid/v1",
                "tencentcloud_secret_id: AKI" + "D3HZdjog1yUKHAVNAaRSEcv1gbggEwYmg",
            ],
            NearMisses =
            [
                "curl -H \"Authorization: Bearer AKI" + "DR52L7eBrlWhuLODBwknwyUX2eDbP0gY\" https://api.internal.invalid/v1",
                "curl -H \"Authorization: Bearer AKI" + "DR52L7eBrlWhuLODBwknw\" https://api.internal.invalid/v1",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 4,
        },
        new("tencent-secret-key", "Tencent Cloud secret key")
        {
            Provider = "Tencent Cloud",
            Description = "Signs requests as a Tencent Cloud identity.",
            Pattern = RulePattern.NamedValue(["tencent", "qcloud"], "<b62>{32}"),
            Remedy = new Remedy(
                "Disable the key pair, create another, and look for its use in CloudAudit.",
                "https://www.tencentcloud.com/document/product/598/32675"),
            Examples =
            [
                "var tencentcloudSecretKey = \"YZ" + "yIabfgjILAWKKL" + "wDyQSZ1kvOV2jUdJ\";",
                "\"tencentcloudSecretKey\": \"ZA" + "QA4iDf2We5utW9" + "ceawN69zwxPPJ6RT\",",
            ],
            NearMisses =
            [
                "var tencentcloudSecretKey = \"YZ" + "yIabfgjILAWKK" + "LwDyQSZ1kvOV2jUd\";",
                "checksum=ZA" + "QA4iDf2We5utW9" + "ceawN69zwxPPJ6RT",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("yandex-api-key", "Yandex Cloud API key")
        {
            Provider = "Yandex Cloud",
            Description = "Calls Yandex Cloud services as a service account.",
            Pattern = RulePattern.Token("AQVN<b64u>{35,38}"),
            Remedy = new Remedy(
                "Delete the key of the service account and create a new one.",
                "https://yandex.cloud/en/docs/iam/operations/compromised-credentials"),
            Examples =
            [
                "YANDEX_API_KEY=AQV" + "NO3OHs65a4ST5HF1XQk7Gd0kPcbeSdZkH6T6R",
                "curl -H \"Authorization: Bearer AQV" + "N6EnEUofaXIkKV75pIF7fCX1uGCGxV61TYCv2\" https://api.internal.invalid/v1",
            ],
            NearMisses =
            [
                "YANDEX_API_KEY=AQV" + "NO3OHs65a4ST5HF1XQk7Gd0",
                "YANDEX_API_KEY=AQV" + "NO3OHs65a4ST5HF1XQ",
            ],
            VisiblePrefix = 4,
        },
        new("yandex-iam-token", "Yandex Cloud IAM token")
        {
            Provider = "Yandex Cloud",
            Description = "Acts as a user or a service account for at most twelve hours.",
            Pattern = RulePattern.Token("t1.<b64u>{20,400}[=]{0,2}.<b64u>{86}[=]{0,2}"),
            Remedy = new Remedy(
                "Revoke the token, and find out how it came to be written down.",
                "https://yandex.cloud/en/docs/iam/operations/compromised-credentials"),
            Examples =
            [
                "client.Authenticate(\"t1"
                    + ".9euDZmwh0KBMYCRkkmfM0rpbjr.Kl9r2m-NcMUQi3J80RvRXT8F7pXexBkgKTiGTVF-x1F_PpH01l9CoPrf7vdr3u4W9FBGzDK8"
                    + "0FYE8LlJZVSi6G\");",
                "yc_iam_token: t1"
                    + ".9euJEVb8UfOz_7GXqlvV=.lJlv9ZfjfEMHBNZepdXncpaeDg8exRZt0FGT0dcBdJK38oJTgZU2HbCgSReCLNesqfvB3Ayl8eybu"
                    + "4u8bsU5Ts=",
            ],
            NearMisses =
            [
                "client.Authenticate(\"t1"
                    + ".9euDZmwh0KBMYCRkkmfM0rpbjr.Kl9r2m-NcMUQi3J80RvRXT8F7pXexBkgKTiGTVF-x1F_PpH01l9CoPrf7vdr3u4W9FBGzDK8"
                    + "0FYE8LlJZVSi6\");",
                "client.Authenticate(\"t1"
                    + ".9euDZmwh0KBMYCRkkmfM0rpbjr.Kl9r2m-NcMUQi3J80RvRXT8F7pXexBkgKTiGTVF-x1F_PpH01l9CoPrf7vdr3u4W9FBGzDK8"
                    + "0FYE8LlJZVSi6Gb\");",
            ],
            VisiblePrefix = 3,
        },
        new("yandex-access-secret", "Yandex Cloud static access key")
        {
            Provider = "Yandex Cloud",
            Description = "Reads and writes Object Storage as a service account.",
            Pattern = RulePattern.NamedValue(["yandex", "yccloud", "ycsecret", "ycaccess", "ycstorage"], "YC<b64u>{38}"),
            Remedy = new Remedy(
                "Delete the static key and create a new one.",
                "https://yandex.cloud/en/docs/iam/operations/compromised-credentials"),
            Examples =
            [
                "<add key=\"YandexSecretKey\" value=\"YC" + "N0-PiFxA_5P6ENN-mU" + "Gf09R86nzq55-r3BDX1f\" />",
                "os.environ[\"YANDEX_SECRET_KEY\"] = \"YC" + "xY5rYuAbUhd6aYaA2O" + "iDUET6c4sBlcbOWQMHZw\"",
            ],
            NearMisses =
            [
                "<add key=\"YandexSecretKey\" value=\"YC" + "N0-PiFxA_5P6ENN-m" + "UGf09R86nzq55-r3BDX1\" />",
                "checksum=YC" + "xY5rYuAbUhd6aYaA2O" + "iDUET6c4sBlcbOWQMHZw",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("yandex-oauth-token", "Yandex OAuth token")
        {
            Provider = "Yandex Cloud",
            Description = "Acts for a Yandex user in every service the token was granted.",
            Pattern = RulePattern.Token("y0_<b64u>{50,70}"),
            Remedy = new Remedy(
                "Revoke the token in the account's access management.",
                "https://yandex.cloud/en/docs/iam/operations/compromised-credentials"),
            Examples =
            [
                "yandex_oauth_token: y0" + "_Eea0ms67sn3VVx28ZbZ52gmiEQqYXN8UCsUqCYQncyRMNh8pk-X2",
                "var yandexOauthToken = \"y0" + "_kyppEjRtZAHXQapk-XkFMI-m2xbchT0WiiUSlZvgpoeysFzoM38Yq5MC\";",
            ],
            NearMisses =
            [
                "yandex_oauth_token: y0" + "_Eea0ms67sn3VVx28ZbZ52gmiEQqYXN8UC",
                "yandex_oauth_token: y0" + "_Eea0ms67sn3VVx28Zb",
            ],
            VisiblePrefix = 3,
        },
    ];
}
