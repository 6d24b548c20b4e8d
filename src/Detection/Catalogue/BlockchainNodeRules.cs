namespace ApiXGuard.Detection.Catalogue;

internal static class BlockchainNodeRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("infura-endpoint", "Infura endpoint with project key")
        {
            Provider = "Infura",
            Description = "Calls blockchain nodes at the project's quota.",
            Pattern = RulePattern.Token("infura.io/(ws/)?v3/<hex>{32}"),
            Remedy = new Remedy(
                "Delete the project key, replace it where it is used, and check the project's statistics for anything unexpected.",
                "https://developer.metamask.io"),
            Examples =
            [
                "\"RpcUrl\": \"https://mainnet.infura." + "io/v3/da3b9843c7cb918aba0f4e6ac4e1a607\"",
                "wss://sepolia.infura." + "io/ws/v3/471c2e871fc21659d10726dc033814c6",
                "  \"InfuraUrl\": \"infura." + "io/ws/v3/9c5f0386f83cfc4c697da2f7338d7b3e\",",
            ],
            NearMisses =
            [
                "private const string InfuraUrl = \"infura." + "io/v3/be91566b3821bb844bc63c57a156354\";",
                "name_of_zinfura." + "io/v3/6e2c187e764f3846caeb23bd7048e5f8",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 10,
        },
        new("infura-key", "Infura project key or secret")
        {
            Provider = "Infura",
            Description = "Calls blockchain nodes at the project's quota.",
            Pattern = RulePattern.NamedValue(["infura"], "<hex>{32}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the project's statistics for the time it was exposed.",
                "https://developer.metamask.io"),
            Examples =
            [
                "const infuraApiKey = \"0c83" + "5c7cf9cc3940459cc01ea2cec083\";",
                "INFURA_API_KEY=941d" + "1923576fad66017882f8706a8183",
            ],
            NearMisses =
            [
                "private const string InfuraApiKey = \"1805" + "0f8a43a9ff7ac00b07abaeb34c3\";",
                "checksum = \"1a4e" + "ca16268bd025a02f9f7aee2b304f\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("alchemy-endpoint", "Alchemy endpoint with API key")
        {
            Provider = "Alchemy",
            Description = "Calls blockchain nodes at the app's expense.",
            Pattern = RulePattern.Token("alchemy.com/(nft/)?v2/<b64u>{32}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the app's request log for use that is not yours.",
                "https://dashboard.alchemy.com"),
            Examples =
            [
                "const url = \"https://eth-mainnet.g.alchemy.c" + "om/v2/ZmMzYJ8NihRRw9TYnMU82JQchV-ec19K\";",
                "RPC_URL=https://polygon-mainnet.g.alchemy.c" + "om/v2/PORuF2knd04iiaemp90_x3DsUK9wQUKC",
                "<add key=\"AlchemyUrl\" value=\"alchemy.c" + "om/nft/v2/k-18g6zMX4-T5gfMykksXOWjBfLhwOlF\" />",
            ],
            NearMisses =
            [
                "export ALCHEMY_URL=\"alchemy.c" + "om/v2/emone-IfLLBvzsXp07Njaop_hyvreo0\"",
                "  \"AlchemyUrl\": \"alchemy.c" + "om/nft/v2/R6UEs3qQyKCwe6_noCy-917AThzYkmiHx7\",",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 12,
        },
        new("alchemy-api-key", "Alchemy API key")
        {
            Provider = "Alchemy",
            Description = "Calls blockchain nodes at the app's expense.",
            Pattern = RulePattern.NamedValue(["alchemyapi", "alchemykey", "alchemyauth"], "<b64u>{32}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the app's request log for anything unexpected.",
                "https://dashboard.alchemy.com"),
            Examples =
            [
                "  \"AlchemyApiKey\": \"deR2" + "KEt-JtliOmUMKw7BumI-JPvrXGmY\",",
                "private const string AlchemyApiKey = \"o0OU" + "Er9GCTjJDg7B_d1BqX1zvqa_tgT1\";",
            ],
            NearMisses =
            [
                "ALCHEMY_API_KEY=d-Tj" + "uoBQBvANjJnXCubMLmlYDYshWZQ",
                "checksum = \"rruf" + "b7q3IIhhVLIeBRAzFLfn9szPCp2u\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("quicknode-endpoint", "QuickNode endpoint with token")
        {
            Provider = "QuickNode",
            Description = "Calls blockchain nodes at the account's expense.",
            Pattern = RulePattern.Token("quiknode.pro/<hex>{40}"),
            Remedy = new Remedy(
                "Rotate the endpoint's token now, then go through the endpoint's metrics for the time it was exposed.",
                "https://dashboard.quicknode.com"),
            Examples =
            [
                "RPC=https://cool-thrilling-flower.quiknode.p" + "ro/316156ca62c7c5bd0197407403be31d22c5ef04b/",
                "\"endpoint\": \"https://late-icy-dawn.solana-mainnet.quiknode.p" + "ro/b34ac45303c2e365fef73a545bc16da6cf149b6b\"",
                "QUICKNODE_URL=quiknode.p" + "ro/fc5ac95214988f7360993302638c49ceda5c52ab",
            ],
            NearMisses =
            [
                "var quicknodeUrl = \"quiknode.p" + "ro/567d181b0c73d6a43bb01b09cf3e3df203addc3\";",
                "name_of_zquiknode.p" + "ro/a4c15a328a17f859342791e3819ffac5c78c559b",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 13,
        },
        new("etherscan-api-key", "Etherscan API key")
        {
            Provider = "Etherscan",
            Description = "Reads chain data at the account's quota.",
            Pattern = RulePattern.NamedValue(["etherscan", "bscscan", "polygonscan", "arbiscan", "snowtrace"], "<upnum>{34}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the usage page for use that is not yours.",
                "https://etherscan.io/myapikey"),
            Examples =
            [
                "etherscan_api_key = '85GG" + "WIH3K8BW996QFS4C3Z8CCHHVR963QM'",
                "etherscan_api_key: QZI2" + "9AZZ5LMAYUCMO2EK9NIGZ58LHAWKBQ",
            ],
            NearMisses =
            [
                "ETHERSCAN_API_KEY = \"04O0" + "6C1RZW0LFIRL6HB790QUW4A9YFRIG\"",
                "checksum = \"9XHB" + "IF3XS701EYSYDEQ75CM0X9SHGUF0UL\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("blockfrost-project-id", "Blockfrost project id")
        {
            Provider = "Blockfrost",
            Description = "Reads and submits to Cardano at the project's quota. It is the only credential.",
            Pattern = RulePattern.NamedValue(["blockfrost"], "(mainnet|preprod|preview|testnet|ipfs)<b62>{32}"),
            Remedy = new Remedy(
                "Delete the project's token, replace it where it is used, and check the project's usage for anything unexpected.",
                "https://blockfrost.io/dashboard"),
            Examples =
            [
                "BLOCKFROST_PROJECT_KEY = \"ipf" + "sfDMr6DwDiWojC7nntJdTRXYVgr8sKPnV\"",
                "blockfrost_project_key = 'mainne" + "ttHJA9TvtyDLHtiNN7P8sD7zjmZmocyJz'",
            ],
            NearMisses =
            [
                "blockfrost_project_key = 'ipf" + "sYFujUnUa0bNIzOlDRaw7aFFnMsbFhq7'",
                "checksum = \"ipf" + "srHuEOy43D4PnJJmyFYvH5mBZqJXFhBkU\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("moralis-api-key", "Moralis API key")
        {
            Provider = "Moralis",
            Description = "Reads chain data at the account's quota.",
            Pattern = RulePattern.NamedValue(["moralis"], "<b62>{64}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the usage page for the time it was exposed.",
                "https://admin.moralis.com"),
            Examples =
            [
                "export MORALIS_API_KEY=HlsT" + "HqcTCtUnSYuyvK3QDe0pIZXwrqEOAwWbLHZdn9wUOW3amyV749whmFmZnVtV",
                "MORALIS_API_KEY = \"j0mx" + "zhg2UZmpG1r6735YKAUPmm8tOKlTseuY0Q79cocsVUzAJRaHcbIlcIsQQd3r\"",
            ],
            NearMisses =
            [
                "moralis_api_key: fsn0" + "VRnEcdjWRNzJgoTCBVu1ZFUAddHvdOFdMM3EM3vpR0jx1wmn91io0pLIqfI",
                "checksum = \"v0zO" + "TROoPTaM27YhweapLNoZja6tKogkBvavGLmccBe7KZ6Po56hsDDqUCnZtgFr\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("tatum-api-key", "Tatum API key")
        {
            Provider = "Tatum",
            Description = "Calls blockchain nodes and key services at the account's expense.",
            Pattern = RulePattern.NamedValue(["tatum"], "t-<hex>{24}-<hex>{24}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the usage page for use that is not yours.",
                "https://dashboard.tatum.io"),
            Examples =
            [
                "TATUM_API_KEY=t-4b" + "68ecfad08e54d121d250ff-0195302c071e1928ee6c740c",
                "export TATUM_API_KEY=t-43" + "727f2b5e65ae7c0de51b48-c1a7b082c690283f8e3661eb",
            ],
            NearMisses =
            [
                "  \"TatumApiKey\": \"t-0c" + "23d92f62ba55d7c467a05c-7c0b5637d995088c7c46a54\",",
                "checksum = \"t-7e" + "764c5f3fa7fcf48f66ece0-c3d8eeb33a4ba8e805944d30\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            VisiblePrefix = 2,
        },
        new("pinata-secret-key", "Pinata API secret")
        {
            Provider = "Pinata",
            Description = "Adds and removes pinned files of the account.",
            Pattern = RulePattern.NamedValue(["pinata"], "<hex>{64}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the pinned files for anything unexpected.",
                "https://app.pinata.cloud/developers/api-keys"),
            Examples =
            [
                "const pinataSecretApiKey = \"434f" + "b6d1dff72e9daa22655c25dcbbad78df0ba698059a392abe4e53a936f2fb\";",
                "PINATA_SECRET_API_KEY=03c2" + "28797fc2693ffe6d32fc8be87491c18c2e719dcf62863c461268c1160d80",
            ],
            NearMisses =
            [
                "private const string PinataSecretApiKey = \"4e43" + "21c68fbfd66800948ade168e29f64ae1893e389de4679e80b3edf7e6367\";",
                "checksum = \"89d9" + "67a69f5631890f0cc56f4594aa239fdd92fdaa391bdb6491c6fc4dd1eac2\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("helius-api-key", "Helius API key")
        {
            Provider = "Helius",
            Description = "Calls Solana nodes at the account's expense.",
            Pattern = RulePattern.NamedValue(["helius"], "<uuid>"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the usage page for the time it was exposed.",
                "https://dashboard.helius.dev"),
            Examples =
            [
                "private const string HeliusApiKey = \"f928" + "8727-8376-2e18-1f16-e68bce3b4fa4\";",
                "const heliusApiKey = \"5fea" + "8c14-3235-042a-806f-a9d7af5b5890\";",
            ],
            NearMisses =
            [
                "const heliusApiKey = \"f66d" + "ed7f-9c47-3fab-b5e6-9c9c0706750\";",
                "checksum = \"4265" + "1985-21d7-5101-f720-71392ad7d615\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
