namespace ApiXGuard.Detection.Catalogue;

internal static class CustomerRelationRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("customerio-api-key", "Customer.io API key")
        {
            Provider = "Customer.io",
            Description = "Reads and writes profiles and sends messages of the workspace.",
            Pattern = RulePattern.NamedValue(["customerio"], "(<hex>{20}|<hex>{32})"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the activity log for the time it was exposed.",
                "https://fly.customer.io/settings/api_credentials"),
            Examples =
            [
                "private const string CustomerioApiKey = \"4a97" + "4986d6b2f5b46db1\";",
                "const customerioApiKey = \"5a30" + "1635d7906b2a0332\";",
            ],
            NearMisses =
            [
                "const customerioApiKey = \"ade0" + "fdbb0e0685032a4\";",
                "checksum = \"59c1" + "771a9da828afec25\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("klaviyo-private-key", "Klaviyo private API key")
        {
            Provider = "Klaviyo",
            Description = "Reads profiles and sends campaigns of the account.",
            Pattern = RulePattern.NamedValue(["klaviyo"], "pk_(<b62>{6}_)?<hex>{34}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the account's activity for use that is not yours.",
                "https://www.klaviyo.com/settings/account/api-keys"),
            Examples =
            [
                "  \"KlaviyoPrivateKey\": \"pk" + "_ecaf4d5713f7d07bb57cbe970b0f6deeca\",",
                "private const string KlaviyoPrivateKey = \"pk" + "_Imp6Ek_ab1f4dcf27e6bc3f73627d41bc0e121944\";",
            ],
            NearMisses =
            [
                "KLAVIYO_PRIVATE_KEY=pk" + "_cb6b64df4ce451d1f73a66df2fc5bb45a",
                "checksum = \"pk" + "_ea54c525c5fd4af8b315e935baddbe788e\"",
            ],
            IsDistinctive = false,
            VisiblePrefix = 3,
        },
        new("pipedrive-api-token", "Pipedrive API token")
        {
            Provider = "Pipedrive",
            Description = "Acts as its owner: reads and changes deals and contacts.",
            Pattern = RulePattern.NamedValue(["pipedrive"], "<hex>{40}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the account's security log for anything unexpected.",
                "https://pipedrive.readme.io/docs/how-to-find-the-api-token"),
            Examples =
            [
                "pipedrive_api_token: 329c" + "d30caebe7aa96c19f0980a6889aed46080ab",
                "  \"PipedriveApiToken\": \"6f5c" + "4487c3575acd639132ebdb4cc2b415c5ea13\",",
            ],
            NearMisses =
            [
                "export PIPEDRIVE_API_TOKEN=66e5" + "7a88677d3bed896c92b596cedb02172d506",
                "checksum = \"22df" + "8acdda6fa9e80e5eca91ce6bddf0b686fe73\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("close-api-key", "Close API key")
        {
            Provider = "Close",
            Description = "Acts as its owner: reads and changes leads and sends mail.",
            Pattern = RulePattern.NamedValue(["closeio", "closecrm", "closeapi"], "api_<b62>{20,24}.<b62>{20,24}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the organisation's activity for the time it was exposed.",
                "https://app.close.com/settings/api-keys"),
            Examples =
            [
                "close_api_key = 'api" + "_RpB0SxPZbWAfeEttEjGd.Aov5RzYd2hWsmaYPL70v0Y'",
                "close_api_key: api" + "_sT1pNVzQEVjsQwJqlwa3v35.7bUzizV7ClQWmFIi1MRrdx",
            ],
            NearMisses =
            [
                "CLOSE_API_KEY = \"api" + "_KGUAm0vTpBnW4lPOrtVx.57gYx49EFHM6wiI7nJJ\"",
                "checksum = \"api" + "_1OpFzXBMAvdCK3jvcscr.1owfspDMcvls3z8h6Iat\"",
            ],
            IsDistinctive = false,
            VisiblePrefix = 4,
        },
        new("zoho-oauth-token", "Zoho access or refresh token")
        {
            Provider = "Zoho",
            Description = "Acts as its owner in the Zoho services it was granted for.",
            Pattern = RulePattern.Token("1000.<hex>{32}.<hex>{32}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the account's sessions for use that is not yours.",
                "https://www.zoho.com/accounts/protocol/oauth/revoke-tokens.html"),
            Examples =
            [
                "ENV ZOHO_REFRESH_TOKEN=1000" + ".0621728447209190da322b70c8031469.7bef7cc006905e59a10b8baa97b990fa",
                "var zohoRefreshToken = \"1000" + ".0fcc6909504ab4251078a2fb3b0ee8bf.b6ac02298b893a759360ae0ca44d0da3\";",
            ],
            NearMisses =
            [
                "builder.Configuration[\"ZohoRefreshToken\"] = \"1000" + ".58afb80a78b1d5b0ab4db6b7f8783579.f22610706ca6619b89bdb2a3c985df2\";",
                "name_of_z1000" + ".5ee107c06879d79cf296a04b06e18f84.027a14683f4113b7e1369ca4b33ecb17",
            ],
            VisiblePrefix = 5,
        },
        new("zoho-client-secret", "Zoho client secret")
        {
            Provider = "Zoho",
            Description = "Obtains tokens of people who authorised the client.",
            Pattern = RulePattern.NamedValue(["zoho"], "<hex>{42}"),
            Remedy = new Remedy(
                "Delete the secret, replace it where it is used, and check the client's usage for anything unexpected.",
                "https://api-console.zoho.com"),
            Examples =
            [
                "export ZOHO_CLIENT_SECRET=65cd" + "bbf83cac70228ce308932d8f7aa9e56489fba3",
                "ZOHO_CLIENT_SECRET = \"b49a" + "30f8536458edf3d7cc97028ca042e0ea08ce52\"",
            ],
            NearMisses =
            [
                "ZOHO_CLIENT_ID=1000" + ".JVHGJGFSX4H0TJ42TG7FTMBN4VIO80",
                "zoho_client_secret: 3b45" + "a6837838e02a955f8a8d7cd77058a43c51d53",
                "checksum = \"397d" + "fc1baaddf8ea4c676a949053a25e161fc15fea\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("activecampaign-api-key", "ActiveCampaign API key")
        {
            Provider = "ActiveCampaign",
            Description = "Reads contacts and sends campaigns of the account.",
            Pattern = RulePattern.NamedValue(["activecampaign"], "<hex>{72}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the account's log for the time it was exposed.",
                "https://help.activecampaign.com"),
            Examples =
            [
                "ACTIVECAMPAIGN_API_KEY=a63c" + "1589e64cb8793b7415b0853cc0fdb33e6c420ff846c7de97f940ded4fa1a21394fd0",
                "export ACTIVECAMPAIGN_API_KEY=984e" + "68e8ab98f69ce53750d9f828489653445c97461cb44ee9cd03bf8b77e78e6e1447c4",
            ],
            NearMisses =
            [
                "  \"ActivecampaignApiKey\": \"ccac" + "55d74ee5adb782a91f5258075930b4babfb19faddb34e71293e173aab1011578b31\",",
                "checksum = \"b19e" + "5c5f8be8bac16246615ffb6b5a97388b545cc7db879f86b1a9ee7af2863c39d5df1f\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("freshbooks-client-secret", "FreshBooks client secret or access token")
        {
            Provider = "FreshBooks",
            Description = "Reads and changes invoices and clients of an account.",
            Pattern = RulePattern.NamedValue(["freshbooks"], "<b62>{64}"),
            Remedy = new Remedy(
                "Revoke the secret, issue a new one from a key store, and look through the account's apps for use that is not yours.",
                "https://my.freshbooks.com/#/developer"),
            Examples =
            [
                "const freshbooksClientSecret = \"NPwA" + "halwCr3Lm3fzERMRscdaP8SF22yVInBMxHqU97l39Gj5n1fBWfiMMI6J8w1F\";",
                "FRESHBOOKS_CLIENT_SECRET=3GLd" + "FH5E0tTdxSf06TEBcPgP6lyxVTOhXinTjIGbzAkJs9ubxbB9mr67C0Fvmu6t",
            ],
            NearMisses =
            [
                "private const string FreshbooksClientSecret = \"fbtQ" + "oEqALbVgvjuJrPkCD9JS1lv2Zx3cyhKFdeGm0OjnJJ47cvRvPGcfced7G0u\";",
                "checksum = \"SSKl" + "iIa3IKKL5muPmJ8kyMvJMY4mjAzodSJ4wo3rAGhj2CcN0TkelwchIInOqlqb\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("convertkit-api-secret", "Kit (ConvertKit) API key or secret")
        {
            Provider = "Kit",
            Description = "Reads subscribers and sends mail of the account.",
            Pattern = RulePattern.NamedValue(["convertkit", "kitapi"], "(kit_)?(<b64u>{43}|<hex>{32}|<b64u>{22})"),
            Remedy = new Remedy(
                "Delete the secret, replace it where it is used, and check the account's activity for anything unexpected.",
                "https://app.kit.com/account_settings/developer_settings"),
            Examples =
            [
                "private const string ConvertkitApiSecret = \"kit" + "_z-ZEsXhgvoUnkJ3lj9mtpT3mIwkr3x7MZkpuyl_UIvg\";",
                "const convertkitApiSecret = \"8BgM" + "cvgduE1EqGTDK9aOMHE-AwAR8Sd6XEDuQ6sXLoH\";",
            ],
            NearMisses =
            [
                "const convertkitApiSecret = \"geFr" + "W3rVfZ4v8563jqW3B\";",
                "checksum = \"J8r4" + "8dTRkYJORCXHI9gG9H\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("apolloio-api-key", "Apollo.io API key")
        {
            Provider = "Apollo.io",
            Description = "Reads and changes contacts and sends sequences.",
            Pattern = RulePattern.NamedValue(["apolloio", "apolloapi"], "<b64u>{22}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the API usage for the time it was exposed.",
                "https://docs.apollo.io/docs/create-api-key"),
            Examples =
            [
                "  \"ApolloioApiKey\": \"QMRM" + "uoOy_FDtUG-6mhilS2\",",
                "private const string ApolloioApiKey = \"bBzl" + "jE8A2VGT5kTNsSN2qj\";",
            ],
            NearMisses =
            [
                "APOLLOIO_API_KEY=Gzz-" + "R4TSxfTOEKumhpysM",
                "checksum = \"VpN_" + "h9YFtEubbZPIftBlke\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("hunter-api-key", "Hunter API key")
        {
            Provider = "Hunter",
            Description = "Searches for addresses and spends the account's credits.",
            Pattern = RulePattern.NamedValue(["hunterio", "hunterapi"], "<hex>{40}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the usage page for use that is not yours.",
                "https://hunter.io/api-keys"),
            Examples =
            [
                "hunter_api_key: 216d" + "60d490dc7edf7095d5f7dbf45b84d3bac43b",
                "  \"HunterApiKey\": \"d93c" + "a1df440227466e25db3d13921f73e7a51293\",",
            ],
            NearMisses =
            [
                "export HUNTER_API_KEY=3d3d" + "3c88f4f56db3c2194f835655fcda57c3150",
                "checksum = \"968a" + "ad93d0962fc6b6145f8473878a9a70740511\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("clearbit-api-key", "Clearbit secret API key")
        {
            Provider = "Clearbit",
            Description = "Looks up people and companies at the account's expense.",
            Pattern = RulePattern.NamedValue(["clearbit"], "sk_<hex>{32}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the usage page for anything unexpected.",
                "https://dashboard.clearbit.com/api"),
            Examples =
            [
                "clearbit_api_key = 'sk" + "_b84627c54c7d337b92889014ecbf1aef'",
                "clearbit_api_key: sk" + "_fd916e8f17b5da239cb68ff3f01726d8",
            ],
            NearMisses =
            [
                "CLEARBIT_API_KEY = \"sk" + "_82fe3b924a60e52e52c22352c949546\"",
                "checksum = \"sk" + "_62e70d58ee181ea5a9fc89cc990c1b42\"",
            ],
            IsDistinctive = false,
            VisiblePrefix = 3,
        },
        new("docusign-secret-key", "DocuSign secret key")
        {
            Provider = "DocuSign",
            Description = "Obtains tokens that read and send envelopes.",
            Pattern = RulePattern.NamedValue(["docusign"], "<uuid>"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the account's request log for the time it was exposed.",
                "https://developers.docusign.com/platform/"),
            Examples =
            [
                "DOCUSIGN_SECRET_KEY = \"8cca" + "232e-ec91-77b7-e671-d13757aa87d1\"",
                "docusign_secret_key = '3a1a" + "8990-d758-01b0-ff63-08c2615ec7c9'",
            ],
            NearMisses =
            [
                "docusign_secret_key = 'ee74" + "6f39-3696-5cd8-d9b7-fe518f49582'",
                "checksum = \"020e" + "a84c-ebd9-77f2-83ef-4c68f85ac22a\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("hellosign-api-key", "Dropbox Sign (HelloSign) API key")
        {
            Provider = "Dropbox Sign",
            Description = "Sends and reads signature requests of the account.",
            Pattern = RulePattern.NamedValue(["hellosign", "dropboxsign"], "<hex>{64}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the API dashboard for use that is not yours.",
                "https://app.hellosign.com/home/myAccount#api"),
            Examples =
            [
                "export HELLOSIGN_API_KEY=c4a1" + "ffb41cb0655b3e2dca93af84f13439ee3471e8326b22317b6f768977dbd6",
                "HELLOSIGN_API_KEY = \"94bb" + "501f875af4c8530fdbc93796ba4db13b5c49633af4dfdd895dd980be6d34\"",
            ],
            NearMisses =
            [
                "hellosign_api_key: 058d" + "a32869afda41504cb2afa63854a7201b9c840d2877c9a8a42e15df60038",
                "checksum = \"e4eb" + "f1d3a2470bb11e394707950fdcca0e46bd8f03fccf080e11e543a291685b\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("pandadoc-api-key", "PandaDoc API key")
        {
            Provider = "PandaDoc",
            Description = "Reads and sends documents of the workspace.",
            Pattern = RulePattern.NamedValue(["pandadoc"], "<hex>{40}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the API log for anything unexpected.",
                "https://developers.pandadoc.com"),
            Examples =
            [
                "PANDADOC_API_KEY=c5a5" + "d6d2e843a99b6a4767b0b43b424e6e5402d1",
                "export PANDADOC_API_KEY=d70f" + "2d64cc7732d7c91205f1bdd65244da33d132",
            ],
            NearMisses =
            [
                "  \"PandadocApiKey\": \"669a" + "bb097f75c9b7b85b0cc08c767b367580c3f\",",
                "checksum = \"d7b5" + "95d026e62dbea1096a60e9a09293708a4f75\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
