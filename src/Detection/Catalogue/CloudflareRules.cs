namespace ApiXGuard.Detection.Catalogue;

internal static class CloudflareRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("cloudflare-scannable-token", "Cloudflare API token or key (with a prefix)")
        {
            Provider = "Cloudflare",
            Description = "Acts on zones, workers and accounts within its permissions.",
            Pattern = RulePattern.Token("cf(k|ut|at)_<b62>{40}<hex>{8}"),
            Remedy = new Remedy(
                "Roll the token and look for its use in the audit log.",
                "https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/"),
            Examples =
            [
                "# old value: cf" + "ut_JAhMRCIOgsiTmCUyoCXWTHVkiegKgdW62O87tnHu567a59c4",
                "os.environ[\"CLOUDFLARE_API_TOKEN\"] = \"cf" + "k_vcepw9VE3F3ZgnnbKPSofIt7eanoW4QuuJ60OsSUe2a21152\"",
            ],
            NearMisses =
            [
                "# old value: cf" + "ut_JAhMRCIOgsiTmCUyoCXWTHVkiegKgdW62O87tnHu567a59c",
                "# old value: cf" + "ut_JAhMRCIOgsiTmCUyoCXWTHVkiegKgd",
            ],
            VisiblePrefix = 4,
        },
        new("cloudflare-api-token", "Cloudflare API token")
        {
            Provider = "Cloudflare",
            Description = "Acts on zones, workers and accounts within its permissions.",
            Pattern = RulePattern.NamedValue(["cloudflare", "cfapi"], "<b64u>{40}"),
            Remedy = new Remedy(
                "Roll the token and look for its use in the audit log.",
                "https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/"),
            Examples =
            [
                "export CLOUDFLARE_API_TOKEN=\"3q" + "EAVGdQDLz0h2qxjirf" + "bpJ6rG0GqOaEarapM3ib\"",
                "<add key=\"CloudflareApiToken\" value=\"ut" + "ExePpdUwuXfHG2EVcN" + "WKnoB7rg-CcRpdmuAp2S\" />",
            ],
            NearMisses =
            [
                "export CLOUDFLARE_API_TOKEN=\"3q" + "EAVGdQDLz0h2qxjir" + "fbpJ6rG0GqOaEarapM3i\"",
                "checksum=ut" + "ExePpdUwuXfHG2EVcN" + "WKnoB7rg-CcRpdmuAp2S",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("cloudflare-global-api-key", "Cloudflare global API key")
        {
            Provider = "Cloudflare",
            Description = "Acts as its owner on everything the owner has at Cloudflare.",
            Pattern = RulePattern.NamedValue(["cloudflare", "cfapi"], "<hex>{37}"),
            Remedy = new Remedy(
                "Change the key in the profile, and use tokens with the least permissions in its place.",
                "https://developers.cloudflare.com/fundamentals/api/get-started/keys/"),
            Examples =
            [
                "cloudflare_api_key: 38" + "bac4fd9f513525f5" + "7377fd05b1325c96e4a",
                "export CLOUDFLARE_API_KEY=\"46" + "68daaf0b8715ee26" + "1177be8c80a8b87b26e\"",
            ],
            NearMisses =
            [
                "cloudflare_api_key: 38" + "bac4fd9f513525f5" + "7377fd05b1325c96e4",
                "checksum=46" + "68daaf0b8715ee26" + "1177be8c80a8b87b26e",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("cloudflare-origin-ca-key", "Cloudflare Origin CA key")
        {
            Provider = "Cloudflare",
            Description = "Issues and revokes origin certificates in the name of its owner.",
            Pattern = RulePattern.Token("v1.0-<hex>{24}-<hex>{146}"),
            Remedy = new Remedy(
                "Change the key in the profile.",
                "https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/"),
            Examples =
            [
                "    CLOUDFLARE_ORIGIN_CA_KEY: \"v1."
                    + "0-ec97cbb8bc4dacfa06c2c486-40298d530d959db3f90a74ae63f0b7b1a3f059db9cf4717e4251a8d3a559ba8b9103837db"
                    + "a054ec3c853d62346bab0f769840d919c8d469917630bad9b67aa8dc33fb09a75acf4816d\"",
                "private const string CloudflareOriginCaKey = \"v1."
                    + "0-b145f0a11c457dc800acbf7b-abaea654ea4e17ed97d674744f10fbd9a53d49a60a312e78c7355f5a4dddc479a0607bc9e"
                    + "f3197a42e83eb961604ff67120d7436b2908346c6cce47a2b3069ac1e629402a8ce69a4ae\";",
            ],
            NearMisses =
            [
                "    CLOUDFLARE_ORIGIN_CA_KEY: \"v1."
                    + "0-ec97cbb8bc4dacfa06c2c486-40298d530d959db3f90a74ae63f0b7b1a3f059db9cf4717e4251a8d3a559ba8b9103837db"
                    + "a054ec3c853d62346bab0f769840d919c8d469917630bad9b67aa8dc33fb09a75acf4816\"",
                "    CLOUDFLARE_ORIGIN_CA_KEY: \"v1."
                    + "0-ec97cbb8bc4dacfa06c2c486-40298d530d959db3f90a74ae63f0b7b1a3f059db9cf4717e4251a8d3a559ba8b9103837db"
                    + "a054ec3c853d62\"",
            ],
            VisiblePrefix = 5,
        },
        new("cloudflare-tunnel-token", "Cloudflare Tunnel token")
        {
            Provider = "Cloudflare",
            Description = "Runs a tunnel: receives the traffic that was meant for its origin.",
            Pattern = RulePattern.Token("eyJhIjoi<b64>{100,400}[=]{0,2}"),
            Remedy = new Remedy(
                "Rotate the token of the tunnel.",
                "https://developers.cloudflare.com/cloudflare-one/networks/connectors/cloudflare-tunnel/configure-tunnels/remote-tunnel-permissions/"),
            Examples =
            [
                "TUNNEL_TOKEN=eyJhI"
                    + "joiz13h9p9wWlu47Lj9zvzodElvA2inyV21S127OYqBWdlihEv8GMLlkJPRyjQJZ2dMU7o8bW1NBfP4zHAYWV7xRXNvNrbVrtPho"
                    + "Kxlq==",
                "tunnel_token = 'eyJhI"
                    + "joixU6zi0GizC6Q2BPLHPh6baQRshT477zKC2dYA9eKg5QBroXB32t2wxqk6KC9DF5GZhxy4jE5wFD91LZx9BwNFR3xCTzdZXHun"
                    + "JBnG='",
            ],
            NearMisses =
            [
                "TUNNEL_TOKEN=eyJhI" + "joiz13h9p9wWlu47Lj9zvzodElvA2inyV21S127OYqBWdlihEv8GMLlkJPRyjQJZ2dMU7",
                "TUNNEL_TOKEN=eyJhI" + "joiz13h9p9wW",
            ],
            VisiblePrefix = 8,
        },
        new("cloudflare-turnstile-secret", "Cloudflare Turnstile secret key")
        {
            Provider = "Cloudflare",
            Description = "Verifies challenges in the name of a site; the site key, which is shorter, is public.",
            Pattern = RulePattern.Token("0x4AAAAAA<b64u>{26}"),
            Remedy = new Remedy(
                "Rotate the secret key of the widget.",
                "https://developers.cloudflare.com/turnstile/troubleshooting/rotate-secret-key/"),
            Examples =
            [
                "\"turnstileSecretKey\": \"0x4AA" + "AAAAomZz68aNEzdTli8tZPvJTIL_TB\",",
                "docker run -e TURNSTILE_SECRET_KEY=0x4AA" + "AAAAB9HtdpgD9xerIvO4aGCPtZq9zW app",
            ],
            NearMisses =
            [
                "\"turnstileSecretKey\": \"0x4AA" + "AAAAomZz68aNEzdTli8tZPvJTIL_T\",",
                "\"turnstileSecretKey\": \"0x4AA" + "AAAAomZz68aNEzdTli\",",
                "data-sitekey=0x4A" + "AAAAAADnPIDROrmt1Wwj",
            ],
            VisiblePrefix = 9,
        },
        new("cloudflare-r2-secret", "Cloudflare R2 secret access key")
        {
            Provider = "Cloudflare",
            Description = "Reads and writes R2 buckets.",
            Pattern = RulePattern.NamedValue(["cloudflarer2", "r2secret", "r2access"], "<hex>{64}"),
            Remedy = new Remedy(
                "Delete the R2 API token and create a new one.",
                "https://developers.cloudflare.com/r2/api/tokens/"),
            Examples =
            [
                "r2_secret_access_key = '7c" + "07f92311ad02c3e0b0b6bd0b1b5334" + "33349493db302b709bb2f9ac3d6c70c7'",
                "r2_secret_access_key: 48" + "8b1efde4559d9d8b2abb59eb1153de" + "196c6b7336db1b90835ead8e2dfda32e",
            ],
            NearMisses =
            [
                "r2_secret_access_key = '7c" + "07f92311ad02c3e0b0b6bd0b1b533" + "433349493db302b709bb2f9ac3d6c70c'",
                "checksum=48" + "8b1efde4559d9d8b2abb59eb1153de" + "196c6b7336db1b90835ead8e2dfda32e",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
