namespace ApiXGuard.Detection.Catalogue;

internal static class PlatformRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("heroku-api-token", "Heroku API token")
        {
            Provider = "Heroku",
            Description = "Acts as its owner on Heroku apps, their configuration and their databases.",
            Pattern = RulePattern.Token("HRKU-(AA<b64u>{58}|<uuid>)"),
            Remedy = new Remedy(
                "Revoke the authorisation, or regenerate the API key in the account settings.",
                "https://devcenter.heroku.com/articles/authentication"),
            Examples =
            [
                "var herokuApiKey = \"HRK" + "U-5bd06360-72e4-1bf6-97f3-a105ed725020\";",
                "docker run -e HEROKU_API_KEY=HRK" + "U-AAcHCLqBveq6fBp3w6Dl42O5rWjYKlh10lUvDPvHgrf99FFZ4pzChwx3KA00 app",
            ],
            NearMisses =
            [
                "var herokuApiKey = \"HRK" + "U-5bd06360-72e4-1bf6-97f3-a105ed72502\";",
                "var herokuApiKey = \"HRK" + "U-5bd06360-72e4-1bf6-97f3-a105ed725020d\";",
            ],
            VisiblePrefix = 5,
        },
        new("heroku-api-key", "Heroku API key (before 2024)")
        {
            Provider = "Heroku",
            Description = "Acts as its owner on Heroku apps, their configuration and their databases.",
            Pattern = RulePattern.NamedValue(["heroku"], "<uuid>"),
            Remedy = new Remedy(
                "Regenerate the API key in the account settings.",
                "https://devcenter.heroku.com/articles/authentication"),
            Examples =
            [
                "    HEROKU_API_KEY: \"0d" + "6d185e-cbb2-cdba" + "-4c1c-b6217eb5ae64\"",
                "<add key=\"HerokuApiKey\" value=\"8a" + "318ad1-b143-b57a" + "-cd30-ddd413034fc9\" />",
            ],
            NearMisses =
            [
                "    HEROKU_API_KEY: \"0d" + "6d185e-cbb2-cdb" + "a-4c1c-b6217eb5ae6\"",
                "checksum=8a" + "318ad1-b143-b57a" + "-cd30-ddd413034fc9",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("flyio-access-token", "Fly.io access token")
        {
            Provider = "Fly.io",
            Description = "Deploys to, and runs commands on, the apps or the organisation it was issued for.",
            Pattern = RulePattern.Token("fm(2|1r|1a)_<b64>{100,3000}[=]{0,3}"),
            Remedy = new Remedy(
                "Revoke the token with fly tokens revoke and create one limited to its app.",
                "https://fly.io/docs/security/tokens/"),
            Examples =
            [
                "docker run -e FLY_API_TOKEN=fm"
                    + "2_6xbM7oRXwWYpZjBfkolBI17t25LdnF55OBulCOir97oKgea3xfWI9HB7DE3x7AZs4gNPYAH0UYSHpzdSsI95sDsqzyj3gaw0t5"
                    + "6JR== app",
                "client.Authenticate(\"fm"
                    + "1a_s+m/rKDZrVtlo6tzzRaOBIydCwfQyew083J6Bmmq+2SI12v2Op+q9iV/VP9Z7ZelUIiytOr6JLRAbrufp8w9aSWofDLdCZOCo"
                    + "CgR=\");",
            ],
            NearMisses =
            [
                "docker run -e FLY_API_TOKEN=fm" + "2_6xbM7oRXwWYpZjBfkolBI17t25LdnF55OBulCOir97oKgea3xfWI9HB7DE3x7AZs4gN app",
                "docker run -e FLY_API_TOKEN=fm" + "2_6xbM7oRXw app",
            ],
            VisiblePrefix = 4,
        },
        new("flyio-personal-token", "Fly.io personal token")
        {
            Provider = "Fly.io",
            Description = "Acts as its owner on every organisation the owner can reach.",
            Pattern = RulePattern.Token("fo1_<b64u>{43}"),
            Remedy = new Remedy(
                "Revoke the token on the dashboard and create one limited to its app.",
                "https://fly.io/docs/security/tokens/"),
            Examples =
            [
                "fly_api_token: fo1" + "_l55mFMJ_peG7cziTsblMAUtNS0xnLjfKD6GXlVFVDgR",
                "<add key=\"FlyApiToken\" value=\"fo1" + "_Mdg99doXP_M6vtbo8YpaNhgxRpmRpxWbMr9Y4AJEbpI\" />",
            ],
            NearMisses =
            [
                "fly_api_token: fo1" + "_l55mFMJ_peG7cziTsblMAUtNS0xnLjfKD6GXlVFVDg",
                "fly_api_token: fo1" + "_l55mFMJ_peG7cziTsblMAUtNS0xnLjfKD6GXlVFVDgR3",
            ],
            VisiblePrefix = 4,
        },
        new("vercel-token", "Vercel token")
        {
            Provider = "Vercel",
            Description = "Deploys to, and reads the environment of, the projects its owner can reach.",
            Pattern = RulePattern.Token("vc(p|i|a|r|k)_<b62>{24,80}"),
            Remedy = new Remedy(
                "Delete the token in the account settings and create one with the least scope.",
                "https://vercel.com/account/settings/tokens"),
            Examples =
            [
                "var vercelToken = \"vc" + "k_ayiVBWrDBVWF3fPb11EMRkDIupcmeh\";",
                "    VERCEL_TOKEN: \"vc" + "r_Je25J57qfjdqpLpAf1Ttw0QdWt\"",
            ],
            NearMisses =
            [
                "var vercelToken = \"vc" + "k_ayiVBWrDBVWF3fPb11\";",
                "var vercelToken = \"vc" + "k_ayiVBWrDB\";",
            ],
            VisiblePrefix = 4,
        },
        new("vercel-legacy-token", "Vercel token (without a prefix)")
        {
            Provider = "Vercel",
            Description = "Deploys to, and reads the environment of, the projects its owner can reach.",
            Pattern = RulePattern.NamedValue(["vercel"], "<b62>{24}"),
            Remedy = new Remedy(
                "Delete the token in the account settings and create one with the least scope.",
                "https://vercel.com/account/settings/tokens"),
            Examples =
            [
                "<add key=\"VercelToken\" value=\"09" + "WCqpdN51BO" + "8sNv84TJQaTX\" />",
                "    VERCEL_TOKEN: \"ea" + "UZdEwXM7ZO" + "bWA1b38mwhxX\"",
            ],
            NearMisses =
            [
                "<add key=\"VercelToken\" value=\"09" + "WCqpdN51B" + "O8sNv84TJQaT\" />",
                "checksum=ea" + "UZdEwXM7ZO" + "bWA1b38mwhxX",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("vercel-blob-token", "Vercel Blob read-write token")
        {
            Provider = "Vercel",
            Description = "Reads, writes and deletes everything in a Blob store.",
            Pattern = RulePattern.Token("vercel_blob_rw_<b62>{16}_<b62>{30}"),
            Remedy = new Remedy(
                "Rotate the token of the store.",
                "https://vercel.com/docs/vercel-blob"),
            Examples =
            [
                "blob_read_write_token = 'vercel_b" + "lob_rw_xMjAaPxYTFFTEO8m_ExNGeKTC8eguTQvR70q5YG9STox0yq'",
                "os.environ[\"BLOB_READ_WRITE_TOKEN\"] = \"vercel_b" + "lob_rw_ep3Xrw5MonjczCaf_5HaXXbntjfjKLrlN9PrN91rCCTULgL\"",
            ],
            NearMisses =
            [
                "blob_read_write_token = 'vercel_b" + "lob_rw_xMjAaPxYTFFTEO8m_ExNGeKTC8eguTQvR70q5YG9STox0y'",
                "blob_read_write_token = 'vercel_b" + "lob_rw_xMjAaPxYTFFTEO8m_ExNGeKTC8'",
            ],
            VisiblePrefix = 15,
        },
        new("netlify-token", "Netlify access token")
        {
            Provider = "Netlify",
            Description = "Deploys to, and configures, the sites its owner can reach.",
            Pattern = RulePattern.Token("nf(p|c|o|u|b)_<b62>{36,40}"),
            Remedy = new Remedy(
                "Revoke the token in the user settings and create a new one.",
                "https://docs.netlify.com/api/get-started/"),
            Examples =
            [
                "client.Authenticate(\"nf" + "b_mUFxRUwLiQl826qxYFtodDWReL7PhVkUagojH2uM\");",
                "# old value: nf" + "o_RQvecNGqRmCg1UvmctOa1PKGYmwBxFiPfVPN8",
            ],
            NearMisses =
            [
                "client.Authenticate(\"nf" + "b_mUFxRUwLiQl826qxYFtodDWRe\");",
                "client.Authenticate(\"nf" + "b_mUFxRUwLi\");",
            ],
            VisiblePrefix = 4,
        },
        new("netlify-legacy-token", "Netlify access token (without a prefix)")
        {
            Provider = "Netlify",
            Description = "Deploys to, and configures, the sites its owner can reach.",
            Pattern = RulePattern.NamedValue(["netlify"], "<b64u>{40,46}"),
            Remedy = new Remedy(
                "Revoke the token in the user settings and create a new one.",
                "https://docs.netlify.com/api/get-started/"),
            Examples =
            [
                "var netlifyAuthToken = \"JL" + "67IRyKxn92rIPJqahM" + "sm6t5pDDMibAQ2YIqcAiV\";",
                "    NETLIFY_AUTH_TOKEN: \"e5" + "A0nQx1GNod6q5SwkTtkn" + "emSft8naN72YX453Yw1I0u\"",
            ],
            NearMisses =
            [
                "var netlifyAuthToken = \"JL" + "67IRyKxn92r" + "IPJqahMsm6t5pD\";",
                "checksum=e5" + "A0nQx1GNod6q5SwkTtkn" + "emSft8naN72YX453Yw1I0u",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("render-api-key", "Render API key")
        {
            Provider = "Render",
            Description = "Deploys, reads and deletes the services of the workspaces its owner belongs to.",
            Pattern = RulePattern.Token("rnd_<b62>{28,36}"),
            Remedy = new Remedy(
                "Revoke the key in the account settings and create a new one.",
                "https://render.com/docs/api"),
            Examples =
            [
                "os.environ[\"RENDER_API_KEY\"] = \"rnd" + "_2RSvhoEHcTxF9tUHoU3gNza9yzre\"",
                "<add key=\"RenderApiKey\" value=\"rnd" + "_xL16RApi6T5wMAqxiKSRYjYWLjl7C\" />",
            ],
            NearMisses =
            [
                "os.environ[\"RENDER_API_KEY\"] = \"rnd" + "_2RSvhoEHcTxF9tUHoU3gNza9yzr\"",
                "os.environ[\"RENDER_API_KEY\"] = \"rnd" + "_2RSvhoEHc\"",
            ],
            VisiblePrefix = 4,
        },
        new("railway-token", "Railway token")
        {
            Provider = "Railway",
            Description = "Deploys to, and reads the variables of, a project, a team or an account.",
            Pattern = RulePattern.NamedValue(["railway"], "<uuid>"),
            Remedy = new Remedy(
                "Delete the token and create one limited to its project.",
                "https://docs.railway.com/integrations/api"),
            Examples =
            [
                "railway_token = '52" + "f3579a-956a-099b" + "-007a-54e672a782e9'",
                "RAILWAY_TOKEN=4f" + "1a924e-6355-ebc2" + "-0a50-1d1342724d7a",
            ],
            NearMisses =
            [
                "railway_token = '52" + "f3579a-956a-099" + "b-007a-54e672a782e'",
                "checksum=4f" + "1a924e-6355-ebc2" + "-0a50-1d1342724d7a",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("koyeb-api-token", "Koyeb API token")
        {
            Provider = "Koyeb",
            Description = "Acts on everything in a Koyeb organisation.",
            Pattern = RulePattern.NamedValue(["koyeb"], "<lownum>{64}"),
            Remedy = new Remedy(
                "Delete the token in the organisation settings and create a new one.",
                "https://www.koyeb.com/docs/reference/api"),
            Examples =
            [
                "private const string KoyebToken = \"bh" + "vfbzfeyyrr7o2yhqgwi217x4z4mr0m" + "sll5u054drz4ojjun1bmck8u3zi2xfz7\";",
                "export KOYEB_TOKEN=\"sk" + "s9z14o13mipxk3vb7n6w0rnmrzw3bp" + "p3uzxtwlryhf9ah3fv1mx5zvbhaznsqr\"",
            ],
            NearMisses =
            [
                "private const string KoyebToken = \"bh" + "vfbzfeyyrr7o2yhqgwi217x4z4mr0" + "msll5u054drz4ojjun1bmck8u3zi2xfz\";",
                "checksum=sk" + "s9z14o13mipxk3vb7n6w0rnmrzw3bp" + "p3uzxtwlryhf9ah3fv1mx5zvbhaznsqr",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("platformsh-api-token", "Platform.sh API token")
        {
            Provider = "Platform.sh",
            Description = "Acts as its owner on every project the owner can reach.",
            Pattern = RulePattern.NamedValue(["platformsh", "upsun"], "<b64u>{43}"),
            Remedy = new Remedy(
                "Delete the token in the account settings and create a new one.",
                "https://docs.platform.sh/administration/cli/api-tokens.html"),
            Examples =
            [
                "private const string PlatformshCliToken = \"ja" + "qU8O5Di66Jr9Uq-1xwE" + "JLailY89KCoBX4i2XeRjBt\";",
                "PLATFORMSH_CLI_TOKEN=1U" + "PfvPKzdn545DZlKiHrY" + "O2HgnvcpiWKfi3VGpHEHdX",
            ],
            NearMisses =
            [
                "private const string PlatformshCliToken = \"ja" + "qU8O5Di66Jr9Uq-1xwE" + "JLailY89KCoBX4i2XeRjB\";",
                "checksum=1U" + "PfvPKzdn545DZlKiHrY" + "O2HgnvcpiWKfi3VGpHEHdX",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
