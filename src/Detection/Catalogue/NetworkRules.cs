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
                "<add key=\"ZerotierApiToken\" value=\"Fw" + "on5heyRLCveeqi" + "Ep6mGscRZZ31MJgd\" />",
                "zerotier_api_token: iW" + "WAuzBQM6hApUIN" + "jmczDYoiatoihv7z",
            ],
            NearMisses =
            [
                "<add key=\"ZerotierApiToken\" value=\"Fw" + "on5heyRLCveeq" + "iEp6mGscRZZ31MJg\" />",
                "checksum=iW" + "WAuzBQM6hApUIN" + "jmczDYoiatoihv7z",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("defined-networking-key", "Defined Networking API key")
        {
            Provider = "Defined Networking",
            Description = "Administers the hosts and networks of an account.",
            Pattern = RulePattern.Token("dnkey-[0-9A-Za-z=_\\-]{26}-[0-9A-Za-z=_\\-]{52}"),
            Remedy = new Remedy(
                "Delete the key in the admin panel and create a new one.",
                "https://docs.defined.net/"),
            Examples =
            [
                "<add key=\"DnclientApiKey\" value=\"dnke"
                    + "y-bp5FM4vcoD87rPR59LcdVUAhpb-sacYenqYJ2R7gcIBD-R1hwnAUMAjWZvl1oQE7LoQ69nf4xgyxdCC\" />",
                "# old value: dnke" + "y-Hj9PN2n6AI2IBnM36WFNj7C5De-nlGPIlY-HL5wnXQcbJdccNqJ26ZQ5nRUoUmXamxu4wvWbtQ7rRij",
            ],
            NearMisses =
            [
                "<add key=\"DnclientApiKey\" value=\"dnke"
                    + "y-bp5FM4vcoD87rPR59LcdVUAhpb-sacYenqYJ2R7gcIBD-R1hwnAUMAjWZvl1oQE7LoQ69nf4xgyxdC\" />",
                "<add key=\"DnclientApiKey\" value=\"dnke"
                    + "y-bp5FM4vcoD87rPR59LcdVUAhpb-sacYenqYJ2R7gcIBD-R1hwnAUMAjWZvl1oQE7LoQ69nf4xgyxdCC4\" />",
            ],
            VisiblePrefix = 6,
        },
        new("meraki-api-key", "Cisco Meraki API key")
        {
            Provider = "Cisco",
            Description = "Acts as its owner on the networks and devices of an organisation.",
            Pattern = RulePattern.NamedValue(["meraki"], "<hex>{40}"),
            Remedy = new Remedy(
                "Revoke the key in the profile and generate a new one.",
                "https://documentation.meraki.com/General_Administration/Other_Topics/Cisco_Meraki_Dashboard_API"),
            Examples =
            [
                "    MERAKI_DASHBOARD_API_KEY: \"55" + "f45438ec78cfeb7d82" + "848eaf00e2ca49d81a7b\"",
                "export MERAKI_DASHBOARD_API_KEY=\"6e" + "5d18fc067c50de5242" + "c29f513e2fc1f4603200\"",
            ],
            NearMisses =
            [
                "    MERAKI_DASHBOARD_API_KEY: \"55" + "f45438ec78cfeb7d8" + "2848eaf00e2ca49d81a7\"",
                "checksum=6e" + "5d18fc067c50de5242" + "c29f513e2fc1f4603200",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("wireguard-key", "WireGuard private or preshared key")
        {
            Provider = "WireGuard",
            Description = "Joins a tunnel as its peer, and with recorded handshakes may read its traffic.",
            Pattern = RulePattern.NamedValue(["wireguard", "presharedkey", "wgprivate"], "<b64>{43}="),
            Remedy = new Remedy(
                "Make a new key pair and give the public key to the peers.",
                "https://www.wireguard.com/quickstart/"),
            Examples =
            [
                "wireguard_private_key = 'lT" + "Xy5cwftmi59FU9HZ56WY" + "foCxFsFgQ1c1ziXVnY+pb='",
                "    WIREGUARD_PRIVATE_KEY: \"U9" + "1jRFQjxn5CO6NRPfdZDo" + "UHZxphEfPXeyzjzq2HIz1=\"",
            ],
            NearMisses =
            [
                "wireguard_private_key = 'lT" + "Xy5cwftmi59FU9HZ56W" + "YfoCxFsFgQ1c1ziXVnY+pb'",
                "checksum=U9" + "1jRFQjxn5CO6NRPfdZDo" + "UHZxphEfPXeyzjzq2HIz1=",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("truenas-api-key", "TrueNAS API key")
        {
            Provider = "iXsystems",
            Description = "Administers a TrueNAS server.",
            Pattern = RulePattern.NamedValue(["truenas"], "<dec>{1,4}-<b62>{64}"),
            Remedy = new Remedy(
                "Delete the key in the web interface and create a new one.",
                "https://www.truenas.com/docs/"),
            Examples =
            [
                "truenas_api_key: 46" + "60-juyS5xksXBChrY1LZb9YBZjEmbiwE" + "RPvvt90xybvPyfXJbXx8KGvwYDeojb1uJa4",
                "export TRUENAS_API_KEY=\"3-" + "Hc9YDQTGOKa8zDpBd5ISD38e8BmCiyS" + "e0uMSj8tumhN4cqyk1y5TtUNBsKVXhziO\"",
            ],
            NearMisses =
            [
                "truenas_api_key: 46" + "60-juyS5xksXBChrY1LZb9YBZjEmbiwE" + "RPvvt90xybvPyfXJbXx8KGvwYDeojb1uJa",
                "checksum=3-" + "Hc9YDQTGOKa8zDpBd5ISD38e8BmCiyS" + "e0uMSj8tumhN4cqyk1y5TtUNBsKVXhziO",
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
                "private const string NgrokAuthtoken = \"BS" + "akm9j3dqBH2bMaamOZ" + "A_36xyDXFR2sfYZdNsF2\";",
                "    NGROK_AUTHTOKEN: \"qc" + "yozsoDEeY7rBX5zqoql9u" + "Z05_29KLcNcPqBEmkM9CWs5\"",
            ],
            NearMisses =
            [
                "private const string NgrokAuthtoken = \"BS" + "akm9j3dqBH2" + "bMaamOZA_36xy\";",
                "checksum=qc" + "yozsoDEeY7rBX5zqoql9u" + "Z05_29KLcNcPqBEmkM9CWs5",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
