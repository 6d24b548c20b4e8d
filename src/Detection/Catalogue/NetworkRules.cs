namespace ApiXGuard.Detection.Catalogue;

internal static class NetworkRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("tailscale-key", "Tailscale key")
        {
            Provider = "Tailscale",
            Description = "Adds machines to a tailnet, or administers it, as its kind says.",
            Pattern = RulePattern.Token("tskey-(<low>{3,12}-)?<b62>{8,32}-<b62>{16,48}"),
            Remedy = new Remedy(
                "Revoke the key in the admin console, and look for machines you do not know.",
                "https://tailscale.com/kb/1085/auth-keys"),
            Examples =
            [
                "private const string TsAuthkey = \"tske" + "y-6nep1RtaNwfOnI-3oj99QdvcVEXp2r3r\";",
                "ts_authkey = 'tske" + "y-uMgmgv7amrt-VPEnx6madH8NqlSIEa7'",
            ],
            NearMisses =
            [
                "private const string TsAuthkey = \"tske" + "y-6nep1RtaNwfOnI-3oj9\";",
                "private const string TsAuthkey = \"tske" + "y-6nep1RtaN\";",
            ],
            VisiblePrefix = 6,
        },
        new("zerotier-token", "ZeroTier API token")
        {
            Provider = "ZeroTier",
            Description = "Administers the networks of an account.",
            Pattern = RulePattern.NamedValue(["zerotier"], "<b62>{32}"),
            Remedy = new Remedy(
                "Delete the token in the account settings and create a new one.",
                "https://docs.zerotier.com/api/tokens/"),
            Examples =
            [
                "<add key=\"ZerotierApiToken\" value=\"" + "Fwon5heyRLCveeqi" + "Ep6mGscRZZ31MJgd\" />",
                "zerotier_api_token: " + "iWWAuzBQM6hApUIN" + "jmczDYoiatoihv7z",
            ],
            NearMisses =
            [
                "<add key=\"ZerotierApiToken\" value=\"" + "Fwon5heyRLCveeq" + "iEp6mGscRZZ31MJg\" />",
                "checksum=" + "iWWAuzBQM6hApUIN" + "jmczDYoiatoihv7z",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("ngrok-token", "ngrok authtoken or API key")
        {
            Provider = "ngrok",
            Description = "Opens tunnels, or administers an account, in the name of its owner.",
            Pattern = RulePattern.NamedValue(["ngrok"], "<b62>{20,30}_<b62>{15,25}|<b62>{49}"),
            Remedy = new Remedy(
                "Delete the token on the dashboard and create a new one.",
                "https://dashboard.ngrok.com/tunnels/authtokens"),
            Examples =
            [
                "private const string NgrokAuthtoken = \"" + "BSakm9j3dqBH2bMaamOZ" + "A_36xyDXFR2sfYZdNsF2\";",
                "    NGROK_AUTHTOKEN: \"" + "qcyozsoDEeY7rBX5zqoql9u" + "Z05_29KLcNcPqBEmkM9CWs5\"",
            ],
            NearMisses =
            [
                "private const string NgrokAuthtoken = \"" + "BSakm9j3dqBH2" + "bMaamOZA_36xy\";",
                "checksum=" + "qcyozsoDEeY7rBX5zqoql9u" + "Z05_29KLcNcPqBEmkM9CWs5",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
