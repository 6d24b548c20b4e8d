namespace ApiXGuard.Detection.Catalogue;

internal static class ContentRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("webflow-api-token", "Webflow API token")
        {
            Provider = "Webflow",
            Description = "Reads and changes a site and its collections.",
            Pattern = RulePattern.NamedValue(["webflow"], "<hex>{64}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the site's activity log for use that is not yours.",
                "https://developers.webflow.com/data/reference/site-token"),
            Examples =
            [
                "const webflowApiToken = \"589e" + "d52bef42bbcf39f3168cee89652295cd5c21935c25837391aef9c5601148\";",
                "WEBFLOW_API_TOKEN=a1fa" + "dbe28a50e741c569adc373096a55305f17ac9eb1c7554c1de719a2cb4fb1",
            ],
            NearMisses =
            [
                "private const string WebflowApiToken = \"0b40" + "d3ddb3176812e6acce0fa8a40e81e412e5b98d2a36f830150d3680cb653\";",
                "checksum = \"abe1" + "6578552a78e0743557498b6acbd37a3e57de10429549af09715f1964c297\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("sanity-api-token", "Sanity API token")
        {
            Provider = "Sanity",
            Description = "Reads, and with an editor's role changes, a project's data sets.",
            Pattern = RulePattern.NamedValue(["sanity"], "sk<b62>{80,200}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the project's activity for anything unexpected.",
                "https://www.sanity.io/manage"),
            Examples =
            [
                "private const string SanityApiToken = \"sknJ" + "Xkwo2hrKCpgVr8LOYaJMQmiADScrdnuZ3l0BE8CmrLOUjifjYkqmNK6ZZdnw6y45wdTg9vOE8YeyGJsOI\";",
                "const sanityApiToken = \"skye" + "HziopX8rdlJhUkJpaI0szm08H2H14A0eai5AmlOSiPwSKBhiZsj5t8cfUtzHidcig4A7xeWASlNk5xVW6G\";",
            ],
            NearMisses =
            [
                "const sanityApiToken = \"sk3I" + "Yw5giA42bf8EpxmZGl5pzAJqzoKyOlXf28ph0kZDjQFr0Zlm8DncKdW9c4p0oWVEclo9DnLGoUKIv\";",
                "checksum = \"skYH" + "z9ZnIgMsF2J8nuQDyTHgxJHOIBG5TyeQwhbgx0I009XPglAtym3kqSww23MSD1NRLRpdqmCwm32PzT\"",
            ],
            IsDistinctive = false,
            VisiblePrefix = 2,
        },
        new("strapi-api-token", "Strapi API token")
        {
            Provider = "Strapi",
            Description = "Reads and changes content of a Strapi server, by its permissions.",
            Pattern = RulePattern.NamedValue(["strapi"], "<hex>{256}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the audit log for the time it was exposed.",
                "https://docs.strapi.io/cms/features/api-tokens"),
            Examples =
            [
                "  \"StrapiApiToken\": \"5a1b" + "c5599224698ed3e21a44c17ee7df793ee1bd6ab10c02d971dc3b9c9fea4ead2d396c2f26fba2539bdde0e179767919df0b4620a419e6b2cfe033fa44b15885fe4d10d8861263b0793a4db9dae9c5ffd3b7b8b4dc265a1b88eab66e1bb4fc0f61e242f38b9cebfddb0e939522a8c2efdcd1a4ab0b04d8a897f5e87787f377\",",
                "private const string StrapiApiToken = \"a8b9" + "3e439679bce5f4ec7a2febca31943c4a4e220ac96684ffb324690981b225946c7f53a81eb508289a7e8afe96a1305dc47153e1a47f56a4070dbcf306d7092c746490cd7b35c69e8482ad26301358c8d4b02eac2c83bc5fcd20765b2d7c9df8809d7388c75f57c14b2f65c29bc32de99302480019769bb94f5d62aeb7e62f\";",
            ],
            NearMisses =
            [
                "STRAPI_API_TOKEN=7fbb" + "572990ed0a9b8a1087d3af0a52920b07df3d5b052d01abda41cbba2bbae5d998797b97e859fadcd32f98b4b0327dc92ee870ce25fbdff84856582d5f6e76f5d27b0cffd3eca5faf07acdf83cac2c10eebb56bcc0845815589b44dcfa648615ae4fce7c18d68f899ff1f6625748de321fb84054280d21526d74270d2964f",
                "checksum = \"d5c1" + "fea1393ae9b904cc2965e108aa7a23048b9168394732beb2a70f86c08e23f34fb5e1c3ed4d29293bb0d8aed13068206f3a83f316611659724b6723cdad4dd326b25cf15e3303b09e69ca44658321768c92b311d1da37c3a2e42a045c6ea2edb302bc2c878dfdc17eedf059ad9c33bbe0db054f9585cd8998c1c45c2b02ce\"",
            ],
            IsDistinctive = false,
        },
        new("prismic-access-token", "Prismic permanent access token")
        {
            Provider = "Prismic",
            Description = "Reads a repository's content, unpublished drafts included.",
            Pattern = RulePattern.NamedValue(["prismic"], "MC5[0-9A-Za-z_.\\-]{40,200}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the repository's settings for use that is not yours.",
                "https://prismic.io/docs/access-token"),
            Examples =
            [
                "prismic_access_token: MC" + "5du-CaSHpinV-TQr2pwZVt7R2pfWngAMJlKNHRGao",
                "  \"PrismicAccessToken\": \"MC" + "5zsFCFZyCNh9qeGInHANw1kieKb4a0rk9nWIfdUAg19s\",",
            ],
            NearMisses =
            [
                "export PRISMIC_ACCESS_TOKEN=MC" + "5kKLB0sQsN5B9Zp.OI2rQ-JKa-EOOxLj3OKFJc.V",
                "checksum = \"MC" + "5D1Ze3QmS_c0IMVnQjrMalHWul8ja7.3yu6lAKF-r\"",
            ],
            IsDistinctive = false,
            VisiblePrefix = 3,
        },
        new("storyblok-access-token", "Storyblok access token")
        {
            Provider = "Storyblok",
            Description = "Reads a space's content, with a preview or personal token more.",
            Pattern = RulePattern.NamedValue(["storyblok"], "<b62>{22}tt(-<dec>{3,12}-<b64u>{16,24})?"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the space's activity for anything unexpected.",
                "https://www.storyblok.com/docs/concepts/access-tokens"),
            Examples =
            [
                "storyblok_access_token = 'hpbE" + "I53q9lmWdWB3q5kprqtt-694255-uhvAKwnmknx9GorU6pvym'",
                "storyblok_access_token: OLCF" + "qMC1jywPxGTDEYzsbitt",
            ],
            NearMisses =
            [
                "STORYBLOK_ACCESS_TOKEN = \"3Lh8" + "7vbGzZAXHrHXKKvIYCt\"",
                "checksum = \"1SGr" + "fgm8W3Ui1UldrdpsERtt\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("ghost-admin-api-key", "Ghost Admin API key")
        {
            Provider = "Ghost",
            Description = "Publishes, changes and deletes posts and members.",
            Pattern = RulePattern.NamedValue(["ghost"], "<hex>{24}:<hex>{64}"),
            Remedy = new Remedy(
                "Rotate the key by regenerating it now, then go through the site's history for the time it was exposed.",
                "https://ghost.org/docs/admin-api/"),
            Examples =
            [
                "GHOST_ADMIN_API_KEY = \"8066" + "d3b940537ea8c61c2689:9c9f31f94e1f3a6d939abd4f1e9a83479935d86aec63afcd50d4cc1166d28a5a\"",
                "ghost_admin_api_key = 'f0cc" + "3a8d6e6a69d3a0f1c328:923e6c79c59bd42991a3d6e77e6e1f23214ebb086f85f1c916c1d9ed30197b84'",
            ],
            NearMisses =
            [
                "ghost_admin_api_key = 'eee7" + "d3d01f089b6c502da4ec:56dc463e550d80a3d7359b6c6cf04d61dc70a33226aed2cf1a0bf4addc56270'",
                "checksum = \"1af0" + "02a1ab18259ae4f9147d:7f3a058f5e17288c0b5f9eced6e26b3181be1779d3bb6c07eadcbac54c52bd02\"",
            ],
            IsDistinctive = false,
        },
        new("datocms-api-token", "DatoCMS API token")
        {
            Provider = "DatoCMS",
            Description = "Reads, and by role changes, a project's content.",
            Pattern = RulePattern.NamedValue(["datocms"], "<hex>{30}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the project's audit log for use that is not yours.",
                "https://www.datocms.com/docs/content-delivery-api/authentication"),
            Examples =
            [
                "export DATOCMS_API_TOKEN=1c19" + "caed0ed0956529c23762fbff09",
                "DATOCMS_API_TOKEN = \"79c0" + "b00aee88b5f73a1b51d86c9a28\"",
            ],
            NearMisses =
            [
                "datocms_api_token: 18fc" + "05463073da1a7dc076bcf0685",
                "checksum = \"1837" + "98c54eec9e4daf1d40ead39047\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("buttercms-api-key", "ButterCMS API token")
        {
            Provider = "ButterCMS",
            Description = "Reads the site's content.",
            Pattern = RulePattern.NamedValue(["buttercms", "butter"], "<hex>{40}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the account's usage for anything unexpected.",
                "https://buttercms.com/settings/"),
            Examples =
            [
                "BUTTERCMS_API_KEY=1324" + "1a658e52df7b3dd3d480f7126431ef149cb7",
                "export BUTTERCMS_API_KEY=293a" + "a6506d5359bbff48abf53cc2238e2d8fa6ef",
            ],
            NearMisses =
            [
                "  \"ButtercmsApiKey\": \"5ef1" + "b5b81792ca37ae855b43f892981cecafafe\",",
                "checksum = \"1259" + "10058cc2ed64e7c1e2104f197aa4038e5bef\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("contentstack-token", "Contentstack delivery or management token")
        {
            Provider = "Contentstack",
            Description = "Reads, and by kind changes, a stack's content.",
            Pattern = RulePattern.NamedValue(["contentstack"], "cs<hex>{16,40}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the stack's audit log for the time it was exposed.",
                "https://www.contentstack.com/docs/developers/create-tokens"),
            Examples =
            [
                "const contentstackToken = \"csfa" + "1155fea8d16cc1\";",
                "CONTENTSTACK_TOKEN=cs9e" + "77597806a2e72db3",
            ],
            NearMisses =
            [
                "private const string ContentstackToken = \"csb3" + "713d0d5f702d4\";",
                "checksum = \"cs05" + "c550e29048b8c1\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            VisiblePrefix = 2,
        },
        new("builder-private-key", "Builder.io private key")
        {
            Provider = "Builder.io",
            Description = "Writes a space's content.",
            Pattern = RulePattern.NamedValue(["builderprivate", "builderio", "builderapi"], "bpk-<hex>{32}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the space's activity for use that is not yours.",
                "https://www.builder.io/c/docs/using-your-api-key"),
            Examples =
            [
                "private const string BuilderPrivateKey = \"bpk" + "-c7a3fe43bf229840e730b3df028e8c65\";",
                "const builderPrivateKey = \"bpk" + "-3c8adcf70c251d1bc70c124cd2de65cf\";",
            ],
            NearMisses =
            [
                "const builderPrivateKey = \"bpk" + "-15e7d04d5ee2e27fc87b53a788c6d9f\";",
                "checksum = \"bpk" + "-b0a8568d5afa7b0bdd52a092de75eadd\"",
            ],
            VisiblePrefix = 4,
        },
        new("lokalise-api-token", "Lokalise API token")
        {
            Provider = "Lokalise",
            Description = "Acts as its owner: reads and changes translations.",
            Pattern = RulePattern.NamedValue(["lokalise"], "<hex>{40}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the team's activity for anything unexpected.",
                "https://app.lokalise.com/profile#apitokens"),
            Examples =
            [
                "  \"LokaliseApiToken\": \"0abb" + "4390fd7494ecd832ae6ad8d1694bcff48bba\",",
                "private const string LokaliseApiToken = \"5235" + "bb3524f1a82ae70a2a69fe2915747da22f73\";",
            ],
            NearMisses =
            [
                "LOKALISE_API_TOKEN=68d1" + "9927f66e9e03d8f8ef6e01496eaf9fe2083",
                "checksum = \"4b75" + "3ead098e4af3f07fb90d848cd95f30616c6b\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("crowdin-access-token", "Crowdin personal access token")
        {
            Provider = "Crowdin",
            Description = "Acts as its owner: reads and changes translations.",
            Pattern = RulePattern.NamedValue(["crowdin"], "<hex>{80}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the account's security log for the time it was exposed.",
                "https://crowdin.com/settings#api-key"),
            Examples =
            [
                "crowdin_personal_token: 9714" + "134fb37ba72ef202041b595c32ed8c7fbafcea66b3ae4b214af1dfc508eeaf4081e0074188ca",
                "  \"CrowdinPersonalToken\": \"8cd2" + "e8b0d37c318464d49b04fcec3b92f2e3179be0d8ed40df030e093287b1c1106c35094165a049\",",
            ],
            NearMisses =
            [
                "export CROWDIN_PERSONAL_TOKEN=d025" + "2316d1628726f6a09809f65814ec9c9135005d233c65f1367caa6093ad2788f72db8a6b0f7d",
                "checksum = \"cf38" + "e077cf43fd0b91a31057e2bf906eec4e8211e5fd32719df958af7a848954c53e8fb33a2ada45\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("transifex-api-token", "Transifex API token")
        {
            Provider = "Transifex",
            Description = "Acts as its owner: reads and changes translations.",
            Pattern = RulePattern.NamedValue(["transifex", "txtoken"], "<dec>/<hex>{40}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the organisation's activity for use that is not yours.",
                "https://app.transifex.com/user/settings/api/"),
            Examples =
            [
                "transifex_token = '0/3b" + "1dc656344e3e3d6dc98549b8d49e87178fb0b1'",
                "transifex_token: 2/18" + "69d7e834bac51fa9f0efac9e248d69d6d79a00",
            ],
            NearMisses =
            [
                "TRANSIFEX_TOKEN = \"3/5c" + "637e95ce679a2f2a55a5bdec48f2e0c14512b\"",
                "checksum = \"3/e1" + "93328866d7ce003fdb1428db3b91f920144751\"",
            ],
            IsDistinctive = false,
        },
        new("phrase-access-token", "Phrase Strings access token")
        {
            Provider = "Phrase",
            Description = "Acts as its owner: reads and changes translations.",
            Pattern = RulePattern.NamedValue(["phraseapp", "phraseapi", "phraseaccess"], "<hex>{64}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the account's activity for anything unexpected.",
                "https://app.phrase.com/settings/oauth_access_tokens"),
            Examples =
            [
                "PHRASEAPP_ACCESS_TOKEN = \"1a2a" + "11798de2e0edd044902a33cf776da72f28e921dfdb6f20e48cc99f8d21cd\"",
                "phraseapp_access_token = 'a076" + "7b8b2423e1f72c2beb0a6e17823cf53399b0a1eca8ce466ae9b7748a0963'",
            ],
            NearMisses =
            [
                "phraseapp_access_token = 'd287" + "16cb4849665835057a6120e6ef38f03361fba0ac1a8e604c29120caca95'",
                "checksum = \"b3f7" + "09e961e4457c2a54c3d801372fb92f8cd2bd6157a90932211d34b19b1948\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
