namespace ApiXGuard.Detection.Catalogue;

internal static class DesignRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("figma-access-token", "Figma personal access token")
        {
            Provider = "Figma",
            Description = "Reads files of its owner and comments, by its scopes.",
            Pattern = RulePattern.Token("figd_<b64u>{38,64}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the files' activity for use that is not yours.",
                "https://help.figma.com/hc/en-us/articles/8085703771159"),
            Examples =
            [
                "curl -H \"X-Figma-Token: figd" + "_wzHKctw7HTjRCYNbJ-oElzONjcuDfTyLvqUzwuEbu\" https://api.figma.com/v1/me",
                "var figmaToken = \"figd" + "_QQED4w0ICYXqOZtev_G4EWpNqHAlKht1O36-nQMh0fSv\";",
                "const figmaToken = 'figd" + "_ItOTYm5j0tF-jfeNed_CELQCM-rLEoA16u0fFpRIsn';",
            ],
            NearMisses =
            [
                "figmaToken := \"figd" + "_4YEiIUUXAta4cXJXv15VqD4hg0gWO4W5GxERZ\"",
                "name_of_zfigd" + "_5iu_aGJF8CYO6vTqzPb1VUIWH4bSfMSdp52_Gr",
            ],
            VisiblePrefix = 5,
        },
        new("figma-legacy-access-token", "Figma personal access token (legacy)")
        {
            Provider = "Figma",
            Description = "Reads files of its owner and comments.",
            Pattern = RulePattern.NamedValue(["figma"], "<dec>{5,10}-<uuid>"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the files' activity for anything unexpected.",
                "https://help.figma.com/hc/en-us/articles/8085703771159"),
            Examples =
            [
                "FIGMA_TOKEN=9857" + "713097-523718ca-5d8d-bb8c-d9f9-06c9e235922a",
                "export FIGMA_TOKEN=2981" + "495852-e2f7a3b6-78a3-925f-9343-6c581f7d3f71",
            ],
            NearMisses =
            [
                "  \"FigmaToken\": \"3344" + "1-6c9f275a-e367-b921-0c7b-4918a608e00\",",
                "checksum = \"2158" + "1-9163a09f-f6b9-14b5-7722-dd4eb7af0df3\"",
            ],
            IsDistinctive = false,
        },
        new("canva-client-secret", "Canva Connect client secret")
        {
            Provider = "Canva",
            Description = "Obtains tokens of people who authorised the integration.",
            Pattern = RulePattern.Token("cnvca<b64u>{40,60}"),
            Remedy = new Remedy(
                "Rotate the secret now, then go through the integration's usage for the time it was exposed.",
                "https://www.canva.com/developers/integrations"),
            Examples =
            [
                "CANVA_CLIENT_SECRET = \"cnvc" + "aMK0GWxVF_WBg8YggsYHcx2AteN7iyLv-ccQ7I7B3m7qIpD\"",
                "canvaClientSecret := \"cnvc" + "aczQw_ddcL75H9rWNLkPFWQtMQ4sBU4aR69HPH4YZW7ZX4yy\"",
            ],
            NearMisses =
            [
                "<add key=\"CanvaClientSecret\" value=\"cnvc" + "aES39sV1zk8G3phWZp_fdr6Nov40CiBSF9amQK7v\" />",
                "name_of_zcnvc" + "aU4Jw1VquLQ29_TBzHZdzyt9nJMKbKVP_P8e8EniK",
            ],
            VisiblePrefix = 5,
        },
        new("adobe-client-secret", "Adobe client secret")
        {
            Provider = "Adobe",
            Description = "Obtains tokens of the Adobe project.",
            Pattern = RulePattern.Token("p8e-<b64u>{30,40}"),
            Remedy = new Remedy(
                "Revoke the secret, issue a new one from a key store, and look through the project's usage for use that is not yours.",
                "https://developer.adobe.com/console"),
            Examples =
            [
                "ENV ADOBE_CLIENT_SECRET=p8e" + "-IIABIgkZYXYyJKxBpCO4DUERg4wkMt",
                "var adobeClientSecret = \"p8e" + "-DphPfiNtLmR0ZN1BzqBbge9qCGnLKnSSU8\";",
            ],
            NearMisses =
            [
                "builder.Configuration[\"AdobeClientSecret\"] = \"p8e" + "-QSl3k4vmyulJNC48PDoly5WCgvB2E\";",
                "name_of_zp8e" + "-KFe6LPPKhyGNiuMOqqN5p8qjJ04fzy",
            ],
            VisiblePrefix = 4,
        },
        new("adobe-client-key", "Adobe client id or legacy secret")
        {
            Provider = "Adobe",
            Description = "Names the project, or with an older project opens it.",
            Pattern = RulePattern.NamedValue(["adobe"], "<hex>{32}"),
            Remedy = new Remedy(
                "Delete the secret, replace it where it is used, and check the project's usage for anything unexpected.",
                "https://developer.adobe.com/console"),
            Examples =
            [
                "  \"AdobeClientSecret\": \"5c03" + "527ed6a7ba8b8dfb52f9e2a37078\",",
                "private const string AdobeClientSecret = \"2c01" + "cf2f0f362a0b3bb23b426bec77c7\";",
            ],
            NearMisses =
            [
                "ADOBE_CLIENT_SECRET=96d4" + "9bf3ac89483c2c32ae61cab0a5e",
                "checksum = \"63b0" + "ee89fc895b6f21da10b13c57ca77\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("frameio-developer-token", "Frame.io developer token")
        {
            Provider = "Adobe",
            Description = "Reads and changes projects and videos of its owner.",
            Pattern = RulePattern.Token("fio-u-[0-9A-Za-z_=\\-]{64}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the projects' activity for the time it was exposed.",
                "https://developer.frame.io"),
            Examples =
            [
                "  \"FrameioToken\": \"fio-u" + "-s1kGHMHv9LxqfYdMYWZpf7s9U8vGWuIOimOajICOMDoJPsSII3GnO8fWRwlrFAf1\",",
                "FRAMEIO_TOKEN = \"fio-u" + "-jrnJeShx06vPSzOEn-p2AItNa2tzwm2zt57mshfBCpgUn5D=E6zFeNywnRt2Z0O5\"",
            ],
            NearMisses =
            [
                "private const string FrameioToken = \"fio-u" + "-PoTUqmyXQ5xWrneH81bICnptMMrGDoZmFJA9Tiuq70VLgft0tLgzWBq7nzeYqOo\";",
                "  \"FrameioToken\": \"fio-u" + "-9wc9fySKgwm3zNEdib0aWwEfbNeg8gPhFs9U86HwWjItoifMnlCBz2J6TU11SRcFx7\",",
            ],
            VisiblePrefix = 6,
        },
        new("cloudinary-url", "Cloudinary environment URL")
        {
            Provider = "Cloudinary",
            Description = "Reads, adds and deletes the product environment's media.",
            Pattern = RulePattern.Token("cloudinary://<dec>{12,18}:<b64u>{24,32}@[0-9A-Za-z_\\-]{2,64}"),
            Remedy = new Remedy(
                "Revoke the API key, issue a new one from a key store, and look through the environment's activity for use that is not yours.",
                "https://console.cloudinary.com/settings/api-keys"),
            Examples =
            [
                "export CLOUDINARY_URL=\"cloudinary" + "://07859118990359:lZ9aza4pV30xq0y3awxVejGdY@jl_dkv2\"",
                "ENV CLOUDINARY_URL=cloudinary" + "://986983349788641707:r1bgHrIDwHxntADZhj61tsxqU1Z9@8aLLXB",
            ],
            NearMisses =
            [
                "CLOUDINARY_URL=cloudinary" + "://895125473942:NFHqeI9GQn3IMSVVjHFQiy6A@0",
                "name_of_zcloudinary" + "://813145118752:CyegFhDI3nMz00gS5t7YN2_K@_S",
            ],
            VisiblePrefix = 13,
        },
        new("cloudinary-api-secret", "Cloudinary API secret")
        {
            Provider = "Cloudinary",
            Description = "Reads, adds and deletes the product environment's media.",
            Pattern = RulePattern.NamedValue(["cloudinary"], "<b64u>{27}"),
            Remedy = new Remedy(
                "Delete the API key, replace it where it is used, and check the environment's activity for anything unexpected.",
                "https://console.cloudinary.com/settings/api-keys"),
            Examples =
            [
                "CLOUDINARY_API_SECRET = \"LGgV" + "MzUQy7z7ge9tG1aQSZmiPKB\"",
                "cloudinary_api_secret = 'siVf" + "L1rNJPEh4aK1-Tu6SrROAWE'",
            ],
            NearMisses =
            [
                "CLOUDINARY_API_KEY=2811" + "91503369242",
                "cloudinary_api_secret = 'dCa9" + "YNs6i0Wwzsln5RqR7q9YF3'",
                "checksum = \"vC8A" + "QBkDSRsoQED5kJR27pcgjLx\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("imagekit-private-key", "ImageKit private key")
        {
            Provider = "ImageKit",
            Description = "Reads, adds and deletes the account's media.",
            Pattern = RulePattern.NamedValue(["imagekit"], "private_<b64>{27}="),
            Remedy = new Remedy(
                "Rotate the key now, then go through the account's usage for the time it was exposed.",
                "https://imagekit.io/dashboard/developer/api-keys"),
            Examples =
            [
                "export IMAGEKIT_PRIVATE_KEY=private" + "_xlkHUE9NfALnVnj9DbalxT7T3Ng=",
                "IMAGEKIT_PRIVATE_KEY = \"private" + "_wPecckn91w0qqXN/iF9HfIkThpo=\"",
            ],
            NearMisses =
            [
                "IMAGEKIT_PUBLIC_KEY=public" + "_dycZlJTATlb9igFMY6vCsojRaSh=",
                "imagekit_private_key: private" + "_wBQgTOMYCM1oRE3z5/DzPlc5lop",
                "checksum = \"private" + "_HsRURTmnITFyLnkywr0G/1GJt82=\"",
            ],
            IsDistinctive = false,
            VisiblePrefix = 8,
        },
        new("imgix-api-key", "imgix API key")
        {
            Provider = "imgix",
            Description = "Administers the account's sources.",
            Pattern = RulePattern.NamedValue(["imgix"], "ak_<hex>{64}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the account's activity for use that is not yours.",
                "https://dashboard.imgix.com/api-keys"),
            Examples =
            [
                "IMGIX_API_KEY=ak" + "_832efad915f6dde053db784a7538d1d0f8d6c9fba124eb1e948ca9fe513abec3",
                "export IMGIX_API_KEY=ak" + "_bceb6002f527c337b2e4755b780eaf8509d74d7a1f4abee27d722a178fd27350",
            ],
            NearMisses =
            [
                "  \"ImgixApiKey\": \"ak" + "_eaa021719cd98afd05dde1bc17748ae29ae2fec50bae93bb6754232bfb30efa\",",
                "checksum = \"ak" + "_5c1823f3d36baf7be2c760e103cc3de852d47943159c6376ce0d14c80e1495b1\"",
            ],
            IsDistinctive = false,
            VisiblePrefix = 3,
        },
        new("uploadcare-secret-key", "Uploadcare secret key")
        {
            Provider = "Uploadcare",
            Description = "Reads and deletes the project's files.",
            Pattern = RulePattern.NamedValue(["uploadcare"], "<hex>{20}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the project's usage for anything unexpected.",
                "https://app.uploadcare.com"),
            Examples =
            [
                "const uploadcareSecretKey = \"8e74" + "ae2933c0ad15c1e6\";",
                "UPLOADCARE_SECRET_KEY=8efa" + "ec8de8274e6d9ba2",
            ],
            NearMisses =
            [
                "private const string UploadcareSecretKey = \"f796" + "69d3f69b3c94510\";",
                "checksum = \"42f1" + "79424c089503fbb4\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("removebg-api-key", "remove.bg API key")
        {
            Provider = "remove.bg",
            Description = "Processes images and spends the account's credits.",
            Pattern = RulePattern.NamedValue(["removebg"], "<b62>{22,24}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the account's activity for the time it was exposed.",
                "https://www.remove.bg/dashboard#api-key"),
            Examples =
            [
                "private const string RemovebgApiKey = \"tPN6" + "YKBb4gEj1PtzBAymGN\";",
                "const removebgApiKey = \"weGC" + "Zo3SIg5MGTSuXFEEMR4\";",
            ],
            NearMisses =
            [
                "const removebgApiKey = \"hzEN" + "gKzs2F7C96BLuqlDf\";",
                "checksum = \"3Xax" + "llAwu17vEGRmyWtt3m\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
