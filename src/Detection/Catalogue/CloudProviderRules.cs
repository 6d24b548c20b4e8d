namespace ApiXGuard.Detection.Catalogue;

internal static class CloudProviderRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("digitalocean-token", "DigitalOcean personal access token")
        {
            Provider = "DigitalOcean",
            Description = "Acts on everything in a DigitalOcean team, within its scopes.",
            Pattern = RulePattern.Token("dop_v1_<hex>{64}"),
            Remedy = new Remedy(
                "Delete the token under API and create one with the least scopes.",
                "https://docs.digitalocean.com/reference/api/create-personal-access-token/"),
            Examples =
            [
                "export DIGITALOCEAN_TOKEN=\"dop_" + "v1_133789f09fd6d15357a66932b29953bfed1ddddd3685ce41c453fbc7e3a39ae4\"",
                "private const string DigitaloceanToken = \"dop_"
                    + "v1_2b805ce5a7f830fddff5ddc265a8f7413a2171e5cd739f6a2e59f45ebb49aaf4\";",
            ],
            NearMisses =
            [
                "export DIGITALOCEAN_TOKEN=\"dop_" + "v1_133789f09fd6d15357a66932b29953bfed1ddddd3685ce41c453fbc7e3a39ae\"",
                "export DIGITALOCEAN_TOKEN=\"dop_" + "v1_133789f09fd6d15357a66932b29953bfed1ddddd3685ce41c453fbc7e3a39ae42\"",
            ],
            VisiblePrefix = 7,
        },
        new("digitalocean-oauth-token", "DigitalOcean OAuth token")
        {
            Provider = "DigitalOcean",
            Description = "Acts for a user who authorised an application.",
            Pattern = RulePattern.Token("doo_v1_<hex>{64}"),
            Remedy = new Remedy(
                "Revoke the authorisation of the application.",
                "https://docs.digitalocean.com/reference/api/create-personal-access-token/"),
            Examples =
            [
                "export DIGITALOCEAN_TOKEN=\"doo_" + "v1_f2659d57561c0e5e7265922d507df07588829f486bd4be39fb1579dca655cc9b\"",
                "private const string DigitaloceanToken = \"doo_"
                    + "v1_2ce9331f2d089c062ab9daa566c0035fe6df80d760503f7e313e874d4baf0df5\";",
            ],
            NearMisses =
            [
                "export DIGITALOCEAN_TOKEN=\"doo_" + "v1_f2659d57561c0e5e7265922d507df07588829f486bd4be39fb1579dca655cc9\"",
                "export DIGITALOCEAN_TOKEN=\"doo_" + "v1_f2659d57561c0e5e7265922d507df07588829f48\"",
            ],
            VisiblePrefix = 7,
        },
        new("digitalocean-refresh-token", "DigitalOcean OAuth refresh token")
        {
            Provider = "DigitalOcean",
            Description = "Obtains new tokens for a user who authorised an application.",
            Pattern = RulePattern.Token("dor_v1_<hex>{64}"),
            Remedy = new Remedy(
                "Revoke the authorisation of the application.",
                "https://docs.digitalocean.com/reference/api/create-personal-access-token/"),
            Examples =
            [
                "export DIGITALOCEAN_REFRESH_TOKEN=\"dor_" + "v1_cd24c2929104ddbeeefa5ef431d0570cdcea5edc438b43f9ab1d81c79a53e46b\"",
                "\"digitaloceanRefreshToken\": \"dor_" + "v1_0a8f4f65b5fff5c84d8f584527e2fbfe2937232e778b13333a523066828a4bf3\",",
            ],
            NearMisses =
            [
                "export DIGITALOCEAN_REFRESH_TOKEN=\"dor_" + "v1_cd24c2929104ddbeeefa5ef431d0570cdcea5edc438b43f9ab1d81c79a53e46\"",
                "export DIGITALOCEAN_REFRESH_TOKEN=\"dor_" + "v1_cd24c2929104ddbeeefa5ef431d0570cdcea5edc\"",
            ],
            VisiblePrefix = 7,
        },
        new("digitalocean-spaces-secret", "DigitalOcean Spaces secret key")
        {
            Provider = "DigitalOcean",
            Description = "Reads and writes the buckets of a team.",
            Pattern = RulePattern.NamedValue(["digitalocean", "dospaces", "spacessecret", "spaceskey", "spacesaccess"], "<b64>{43}"),
            Remedy = new Remedy(
                "Delete the Spaces key and create one limited to its buckets.",
                "https://docs.digitalocean.com/products/spaces/how-to/manage-access/"),
            Examples =
            [
                "spaces_secret_key: nT" + "rY3HAHEAnKksueZLZ3A" + "aaAjEBduRugoSVx5TuOr3U",
                "var spacesSecretKey = \"BW" + "DWxIUFmonHAfUVdocqf" + "P3g6TJmYXG7jbvZPDuLoE9\";",
            ],
            NearMisses =
            [
                "spaces_secret_key: nT" + "rY3HAHEAnKksueZLZ3A" + "aaAjEBduRugoSVx5TuOr3",
                "checksum=BW" + "DWxIUFmonHAfUVdocqf" + "P3g6TJmYXG7jbvZPDuLoE9",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("aiven-service-password", "Aiven or DigitalOcean database password")
        {
            Provider = "Aiven",
            Description = "Signs in to a managed database.",
            Pattern = RulePattern.Token("AVNS_<b64u>{15,25}"),
            Remedy = new Remedy(
                "Reset the password of the database user.",
                "https://aiven.io/docs/platform/howto/reset-service-password"),
            Examples =
            [
                "<add key=\"DatabasePassword\" value=\"AVN" + "S_ZxNKRwLDRJE6O7i21n\" />",
                "# old value: AVN" + "S_XsAbzUAeEhb3fmA",
            ],
            NearMisses =
            [
                "<add key=\"DatabasePassword\" value=\"AVN" + "S_ZxNKRwLDRJ\" />",
                "<add key=\"DatabasePassword\" value=\"Av" + "ns_ZxNKRwLDRJE6O7i21n\" />",
            ],
            VisiblePrefix = 5,
        },
        new("linode-token", "Akamai Linode API token")
        {
            Provider = "Linode",
            Description = "Acts on everything in a Linode account, within its scopes.",
            Pattern = RulePattern.NamedValue(["linode"], "<hex>{64}"),
            Remedy = new Remedy(
                "Revoke the token in the profile and create a new one.",
                "https://techdocs.akamai.com/cloud-computing/docs/manage-personal-access-tokens"),
            Examples =
            [
                "linode_token: 01" + "535e2e6cc7a10e61eb8ea7ee48e1c3" + "73ec7b06ab8dd5919e35dccffd826e2b",
                "linode_token = '08" + "097a509bb499f44c9359ad8ba7b885" + "af6a50d31faf09ae2976336602dec745'",
            ],
            NearMisses =
            [
                "linode_token: 01" + "535e2e6cc7a10e61eb8ea7ee48e1c" + "373ec7b06ab8dd5919e35dccffd826e2",
                "checksum=08" + "097a509bb499f44c9359ad8ba7b885" + "af6a50d31faf09ae2976336602dec745",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("hetzner-api-token", "Hetzner Cloud API token")
        {
            Provider = "Hetzner",
            Description = "Creates, reads and deletes everything in a Hetzner Cloud project.",
            Pattern = RulePattern.NamedValue(["hetzner", "hcloud"], "<b62>{64}"),
            Remedy = new Remedy(
                "Delete the token in the project's security settings and create a new one.",
                "https://docs.hetzner.com/cloud/api/getting-started/generating-api-token/"),
            Examples =
            [
                "export HCLOUD_TOKEN=\"70" + "AJ17oEzqBR3ZlvjbvBC3mz0oU85ccT" + "pNfALrAlitxWnei7iztDWxG49ksVhPHT\"",
                "hcloud_token = 'sR" + "9NEUqZ0Bq3rWYhc9e2G2Ga8HSJIdLv" + "NTYqob3uWily4m5Y5Lnv9BeTEoEvM85K'",
            ],
            NearMisses =
            [
                "export HCLOUD_TOKEN=\"70" + "AJ17oEzqBR3ZlvjbvBC3mz0oU85cc" + "TpNfALrAlitxWnei7iztDWxG49ksVhPH\"",
                "checksum=sR" + "9NEUqZ0Bq3rWYhc9e2G2Ga8HSJIdLv" + "NTYqob3uWily4m5Y5Lnv9BeTEoEvM85K",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("scaleway-secret-key", "Scaleway secret key")
        {
            Provider = "Scaleway",
            Description = "Acts on everything in a Scaleway organisation, within its policies.",
            Pattern = RulePattern.NamedValue(["scaleway", "scwsecret"], "<uuid>"),
            Remedy = new Remedy(
                "Delete the API key and create a new one.",
                "https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/"),
            Examples =
            [
                "SCW_SECRET_KEY=04" + "43fdb1-3e65-50e1" + "-b95c-663b043ade1a",
                "export SCW_SECRET_KEY=\"32" + "d301bf-b12f-acbb" + "-7471-b7906a9945e4\"",
            ],
            NearMisses =
            [
                "SCW_SECRET_KEY=04" + "43fdb1-3e65-50e" + "1-b95c-663b043ade1",
                "checksum=32" + "d301bf-b12f-acbb" + "-7471-b7906a9945e4",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("vultr-api-key", "Vultr API key")
        {
            Provider = "Vultr",
            Description = "Acts on everything in a Vultr account.",
            Pattern = RulePattern.NamedValue(["vultr"], "<upnum>{36}"),
            Remedy = new Remedy(
                "Regenerate the key in the account settings.",
                "https://docs.vultr.com/platform/other/api/regenerate-api-key"),
            Examples =
            [
                "var vultrApiKey = \"G8" + "GC1QTMEBI9IH6X9L" + "1HGBE0OM21TKK5MB0O\";",
                "vultr_api_key: 49" + "LUGX4ITP9PJ0R4QP" + "536WOKU587V7RUGDQG",
            ],
            NearMisses =
            [
                "var vultrApiKey = \"G8" + "GC1QTMEBI9IH6X9" + "L1HGBE0OM21TKK5MB0\";",
                "checksum=49" + "LUGX4ITP9PJ0R4QP" + "536WOKU587V7RUGDQG",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("ovh-secret", "OVHcloud application secret or consumer key")
        {
            Provider = "OVHcloud",
            Description = "Signs API requests in the name of an OVHcloud customer.",
            Pattern = RulePattern.NamedValue(["ovh"], "<b62>{32}|<hex>{32}"),
            Remedy = new Remedy(
                "Delete the application and its consumer keys, and create new ones.",
                "https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api"),
            Examples =
            [
                "OVH_APPLICATION_SECRET=0a" + "a509037321e8ad" + "d989accc39503c65",
                "<add key=\"OvhApplicationSecret\" value=\"4O" + "SSQHSwPfo0RzXL" + "2Zpzg4rd9rdoAqJm\" />",
            ],
            NearMisses =
            [
                "OVH_APPLICATION_SECRET=0a" + "a509037321e8a" + "dd989accc39503c6",
                "checksum=4O" + "SSQHSwPfo0RzXL" + "2Zpzg4rd9rdoAqJm",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("scalingo-api-token", "Scalingo API token")
        {
            Provider = "Scalingo",
            Description = "Acts as its owner on Scalingo applications and databases.",
            Pattern = RulePattern.Token("tk-us-<b64u>{48}"),
            Remedy = new Remedy(
                "Revoke the token in the account settings and create a new one.",
                "https://doc.scalingo.com/platform/user-management/tokens"),
            Examples =
            [
                "    SCALINGO_API_TOKEN: \"tk-u" + "s-R5XHUGhHtaA2pKnORpDH5SDV94_uK5vHh4sKyM7YnBIZxCPM\"",
                "SCALINGO_API_TOKEN=tk-u" + "s-Xj6-Liky0ByjzZ0r1wIuSiy5Cf75RBOg4Mc6nABRutgmSQaH",
            ],
            NearMisses =
            [
                "    SCALINGO_API_TOKEN: \"tk-u" + "s-R5XHUGhHtaA2pKnORpDH5SDV94_uK5vHh4sKyM7YnBIZxCP\"",
                "    SCALINGO_API_TOKEN: \"tk-u" + "s-R5XHUGhHtaA2pKnORpDH5SDV94_uK5\"",
            ],
            VisiblePrefix = 6,
        },
        new("exoscale-api-secret", "Exoscale API secret")
        {
            Provider = "Exoscale",
            Description = "Acts on everything in an Exoscale organisation, within its role.",
            Pattern = RulePattern.NamedValue(["exoscale"], "<b64u>{43}"),
            Remedy = new Remedy(
                "Revoke the API key and create a new one.",
                "https://community.exoscale.com/product/iam/"),
            Examples =
            [
                "exoscale_api_secret = 'zY" + "aorEJU2n2Cas8UOiGj3" + "PhRZwzDvpQ85391GhFEuS5'",
                "export EXOSCALE_API_SECRET=\"rI" + "bVVm9Gd2RIyRCASCwnG" + "OdALH8lPv81zdIS64JZ88b\"",
            ],
            NearMisses =
            [
                "exoscale_api_secret = 'zY" + "aorEJU2n2Cas8UOiGj3" + "PhRZwzDvpQ85391GhFEuS'",
                "checksum=rI" + "bVVm9Gd2RIyRCASCwnG" + "OdALH8lPv81zdIS64JZ88b",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("upcloud-token", "UpCloud API token")
        {
            Provider = "UpCloud",
            Description = "Acts on everything in an UpCloud account that its owner may reach.",
            Pattern = RulePattern.Token("ucat_<upnum>{26}"),
            Remedy = new Remedy(
                "Delete the token and create a new one with an expiry.",
                "https://upcloud.com/docs/guides/upcloud-api-tokens/"),
            Examples =
            [
                "<add key=\"UpcloudToken\" value=\"uca" + "t_CC3YSGIZTKCZXEB9FQ4LMRLEBL\" />",
                "docker run -e UPCLOUD_TOKEN=uca" + "t_KYQK8SIY9PVW7PWTHGP1B4P3DH app",
            ],
            NearMisses =
            [
                "<add key=\"UpcloudToken\" value=\"uca" + "t_CC3YSGIZTKCZXEB9FQ4LMRLEB\" />",
                "<add key=\"UpcloudToken\" value=\"uca" + "t_CC3YSGIZTKCZXEB\" />",
            ],
            VisiblePrefix = 5,
        },
        new("civo-api-key", "Civo API key")
        {
            Provider = "Civo",
            Description = "Acts on everything in a Civo account.",
            Pattern = RulePattern.NamedValue(["civo"], "<b62>{50}"),
            Remedy = new Remedy(
                "Regenerate the key on the security page.",
                "https://www.civo.com/docs/account/api-keys"),
            Examples =
            [
                "    CIVO_API_KEY: \"bT" + "g792OGXiyC4D4g7G3LBoVPk" + "f1slHqh3r0SFVgOTV99f34e8r\"",
                "os.environ[\"CIVO_API_KEY\"] = \"ma" + "AWFmnBSOe3muLyrkCaFIc63" + "vjQTvZvyEEIuowaDqtKlNKzZm\"",
            ],
            NearMisses =
            [
                "    CIVO_API_KEY: \"bT" + "g792OGXiyC4D4g7G3LBoVP" + "kf1slHqh3r0SFVgOTV99f34e8\"",
                "checksum=ma" + "AWFmnBSOe3muLyrkCaFIc63" + "vjQTvZvyEEIuowaDqtKlNKzZm",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
