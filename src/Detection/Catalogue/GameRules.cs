namespace ApiXGuard.Detection.Catalogue;

internal static class GameRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("roblox-security-cookie", "Roblox session cookie (.ROBLOSECURITY)")
        {
            Provider = "Roblox",
            Description = "Acts as a signed-in person, their currency and items included.",
            Pattern = RulePattern.Token("_\\|WARNING:-DO-NOT-SHARE-THIS[!-9:-~]{0,140}\\|_[0-9A-Za-z._\\-]{100,1500}"),
            Remedy = new Remedy(
                "Rotate the session, by signing out everywhere, now, then go through the account's trades for the time it was exposed.",
                "https://www.roblox.com/my/account#!/security"),
            Examples =
            [
                ".ROBLOSECURITY=_|WARNING:-DO-NOT-SHARE-T" + "HIS.--Sharing-this-will-allow-someone-to-log-in-as-you-and-to-steal-your-ROBUX-and-items.|_A906" + "7639615CA515CBB3F61ADFA3AA4BDBD93CA2360F6D404E4AA550032E921787176206A8E7369EDD3523D690EC5F4FDACED822A5C47CC62D10CB4A85A67B86AD4DF4A640E34860790E4BCBCED26485392CF691AB8F04823E5F1438651941F3158C4853D500EB96C9C515DF3F9D119DB626D19A283159D9F8D4D2D468E53935B8C5F978C856DD15AFDB113D5CAA0EAB94BCAE4378D40E3E1D33B59A7CFD9CBA",
                "\"RobloxCookie\": \"_|WARNING:-DO-NOT-SHARE-T" + "HIS.--Sharing-this-will-allow-someone-to-log-in-as-you-and-to-steal-your-ROBUX-and-items.|_E882" + "F7B8358B0A0D27CEDAB9C389E59FDDC9BD447ADFD80FE550FE5334BC5A4BC1E87FA2FB8BEFF7EE0FA58D8042EC010C75EF4373DF45C43A2CC7F62CED75035562E3E9BD217DFC36E5DB2F358B09512B230FB0430D107089221B167EFE7580E1421A7C65DC0434B424D559388327E72B6977006A69B028E3A69148F7BAF4A621163F45505D86E1B02785D3824BF1642730E3160082\"",
                "const robloxCookie = '_|WARNING:-DO-NOT-SHARE-T" + "HIS2j|_MbiWGgoiep3W8JrT12D.sXLQyfZydBCqVXiBQ3xuUshgFg._x8ZTPneMtVaA7pZiFN8Zt4yqORk9GeLH224eXi7JXfTWYjXglKgX3g';",
            ],
            NearMisses =
            [
                "\"_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you\"",
            ],
            VisiblePrefix = 29,
        },
        new("riot-api-key", "Riot Games API key")
        {
            Provider = "Riot Games",
            Description = "Reads players' data at the product's quota.",
            Pattern = RulePattern.Token("RGAPI-<uuid>"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the product's usage for use that is not yours.",
                "https://developer.riotgames.com"),
            Examples =
            [
                "private const string RiotApiKey = \"RGAPI" + "-28418bf8-028d-7130-5e29-b6ba996cb15d\";",
                "RIOT_API_KEY=RGAPI" + "-61e8b3db-4f75-fcc7-4a71-f1aa0806890b",
            ],
            NearMisses =
            [
                "  \"RiotApiKey\": \"RGAPI" + "-d3b8df23-e37c-4164-b1a1-ced2ea40b3c\",",
                "name_of_zRGAPI" + "-b90400e8-48ab-6c72-9e36-97f979694726",
            ],
            VisiblePrefix = 6,
        },
        new("steam-web-api-key", "Steam Web API key")
        {
            Provider = "Valve",
            Description = "Acts for its owner on Steam, trade offers included.",
            Pattern = RulePattern.NamedValue(["steam"], "<HEX>{32}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the account's trades for anything unexpected.",
                "https://steamcommunity.com/dev/apikey"),
            Examples =
            [
                "private const string SteamApiKey = \"A53D" + "FC5CED8F57082974D504E8F07D57\";",
                "const steamApiKey = \"DDAE" + "2ACCD5966320D50200F756A9008D\";",
            ],
            NearMisses =
            [
                "const steamApiKey = \"294D" + "263756034256E3C820FE5568287\";",
                "checksum = \"7130" + "28FCB57E5F802BACB67AFE76F661\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("itch-api-key", "itch.io API key")
        {
            Provider = "itch.io",
            Description = "Uploads builds as its owner.",
            Pattern = RulePattern.NamedValue(["itchio", "butler"], "<b62>{40}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the builds for the time it was exposed.",
                "https://itch.io/user/settings/api-keys"),
            Examples =
            [
                "  \"ButlerApiKey\": \"rWlE" + "GLhC6Ef72M58Orq12ulVNwyuHUanvJaDgyx7\",",
                "private const string ButlerApiKey = \"URmI" + "MIipLSJwwyKdU4ZiQwYCcEdURJZrQkzzQ3YO\";",
            ],
            NearMisses =
            [
                "BUTLER_API_KEY=zv88" + "xG8gxal2zXqZh6HG2yP4UPhXmjpYJE7WPfO",
                "checksum = \"4q6r" + "ZG9w1VfFXOuRkgM2SENR6kRNdiQsAbbwI687\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
