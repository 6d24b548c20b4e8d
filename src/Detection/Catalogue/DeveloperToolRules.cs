namespace ApiXGuard.Detection.Catalogue;

internal static class DeveloperToolRules
{
    // A set of one character, as in shp[a]t_, ends a literal there, so that rules share the anchor before or behind it.
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("postman-api-key", "Postman API key")
        {
            Provider = "Postman",
            Description = "Acts as its owner: reads collections and environments, which hold secrets.",
            Pattern = RulePattern.Token("PMA[K]-<hex>{24}-<hex>{34}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the team's audit log for the time it was exposed.",
                "https://go.postman.co/settings/me/api-keys"),
            Examples =
            [
                "curl -H \"X-API-Key: PM" + "AK-2bb7ed91dfebad4321d70ed8-2790af295bb45226210463d3499d50b15c\" https://api.getpostman.com/me",
                "  \"PostmanApiKey\": \"PM" + "AK-4646a5cbfc306fbaa1227f20-5bb3bf0d6322cebb5f52ddbe8990af5e3d\",",
                "POSTMAN_API_KEY = \"PM" + "AK-6aa77fbb0adc245a32b9e1af-6354d7427c6c32cbe5af352b829a1196fd\"",
            ],
            NearMisses =
            [
                "private const string PostmanApiKey = \"PM" + "AK-f44524affcd58df3c48544ea-2a5141372f7995848b26e64eb79288c30\";",
                "name_of_zPM" + "AK-c17503644a89764f4bda8ad7-1c71ba506389cbea2da34e6c9f1cbe37fc",
            ],
            VisiblePrefix = 5,
        },
        new("postman-collection-key", "Postman collection access key")
        {
            Provider = "Postman",
            Description = "Reads one collection without signing in.",
            Pattern = RulePattern.Token("PMA[T]-<upnum>{26}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the collection's history for use that is not yours.",
                "https://go.postman.co/settings/me/api-keys"),
            Examples =
            [
                "export POSTMAN_COLLECTION_KEY=\"PM" + "AT-YN8ZUZ5VP2A1S8ABO6NQRBK8PN\"",
                "ENV POSTMAN_COLLECTION_KEY=PM" + "AT-6GY0NZIVGVABFV1HXEMCXT6C1N",
            ],
            NearMisses =
            [
                "POSTMAN_COLLECTION_KEY=PM" + "AT-GDN545E5CBP7II3RVNZXGFF8V",
                "name_of_zPM" + "AT-FKANP693KXIVW0YBLQLSW1GP1I",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 5,
        },
        new("readme-api-key", "ReadMe API key")
        {
            Provider = "ReadMe",
            Description = "Reads and changes a project's documentation.",
            Pattern = RulePattern.Token("rdme_<lownum>{70}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the project's history for anything unexpected.",
                "https://docs.readme.com/main/reference/intro/authentication"),
            Examples =
            [
                "<add key=\"ReadmeApiKey\" value=\"rdme" + "_5twp4mpgf4097v9ihggixdyk6f88v4mohfjn1o85jflg12inqoclzo1bxxo85q6j11oe3u\" />",
                "builder.Configuration[\"ReadmeApiKey\"] = \"rdme" + "_wpwq12vy3myhy04uza9lsey9jr7rkmr2s4eahvssct5c1lh7p5izmxywaipv8m2hmy6sws\";",
            ],
            NearMisses =
            [
                "export README_API_KEY=\"rdme" + "_hvn47obnfqjiavz9a52q3s0wnuwzur7zpam1h432r18dunevqkmyp6j49ffczjl8pyoe8\"",
                "  \"ReadmeApiKey\": \"rdme" + "_ygh5v3ctmu4uh3qt4d8t0buj5vmsrv7mfmnuoctfiwejucfdjj5pp361w2nivtxth83rpnx7\",",
            ],
            VisiblePrefix = 5,
        },
        new("rapidapi-key", "RapidAPI key")
        {
            Provider = "RapidAPI",
            Description = "Calls every subscribed API at the account's expense.",
            Pattern = RulePattern.Token("<lownum>{10}msh<lownum>{15}p1<lownum>{5,7}jsn<lownum>{12}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the analytics page for the time it was exposed.",
                "https://rapidapi.com/developer/apps"),
            Examples =
            [
                "'X-RapidAPI-Key': 'inr2" + "ft89v4ms" + "hvz198x99pzqe9ihp1tpqdstjsnwe99mb89chzq'",
                "$env:RAPIDAPI_KEY = \"jrg7" + "m2riwlms" + "hfrk3kvq0be8wb20p17p2ijjsne49qc47u1vny\"",
                "  \"RapidapiKey\": \"ay1v" + "slfl0wms" + "h1q4tym1w6b58yskp1o3z0fa1jsnw1u6h75yxl06\",",
            ],
            NearMisses =
            [
                "ENV RAPIDAPI_KEY=iu4y" + "6gytqnms" + "hkl4dvizh5cqilnup1o3ecsjsnt6q3jowue0h",
                "private const string RapidapiKey = \"labo" + "z1w6ooms" + "h8okxa22w275tvljp1crk7y1ejsn8148dn73nez9x7\";",
            ],
        },
        new("rapidapi-named-key", "RapidAPI access token (told by its name)")
        {
            Provider = "RapidAPI",
            Description = "Calls every subscribed API at the account's expense.",
            Pattern = RulePattern.NamedValue(["rapidapi"], "<b64u>{50}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the analytics page for use that is not yours.",
                "https://rapidapi.com/developer/apps"),
            Examples =
            [
                "private const string RapidapiKey = \"reAI" + "4lXUkTJzi2QswW56T0Tj16oeX4cgeoHLXC9cGPSSOzvEsA\";",
                "const rapidapiKey = \"qYeD" + "oTdOd-mxe8rVVEXj6MylWV3gA5OAJctN1KzTZWQQgJ5lXH\";",
            ],
            NearMisses =
            [
                "const rapidapiKey = \"JFIX" + "xFlFaWAz1hYM60jmaXMv1VwSP2XluNTb-0kr-kYGIYWFI\";",
                "checksum = \"a-42" + "rFh1XaxVpDtkpD0_Owqo7XfB6pXD_atuxAR7qy_ionURQp\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("maxmind-license-key", "MaxMind licence key")
        {
            Provider = "MaxMind",
            Description = "Downloads the databases and calls the services the account pays for.",
            Pattern = RulePattern.Token("<b62>{6}_<b62>{29}_mmk"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the account's usage for anything unexpected.",
                "https://www.maxmind.com/en/accounts/current/license-key"),
            Examples =
            [
                "curl -H \"Authorization: Bea" + "rer dy7PtN_0WY2cY17Ix4JzesJxrrPQJeTjjsco_mm" + "k\" https://api.example.com/v1",
                "<add key=\"MaxmindLicenseKey\" value=\"AhlObt_hFdaINaCG2wtlpa29kKr7vv2gFQpl_mm" + "k\" />",
            ],
            NearMisses =
            [
                "const maxmindLicenseKey = 'CTGBsg_XpmpbM41AoWMrAatZHQeX33Ovt3ZS_mm" + "';",
            ],
        },
        new("adafruit-io-key", "Adafruit IO key")
        {
            Provider = "Adafruit",
            Description = "Reads and changes the feeds of its owner.",
            Pattern = RulePattern.Token("aio_<b62>{28}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the feeds for the time it was exposed.",
                "https://io.adafruit.com/settings"),
            Examples =
            [
                "const adafruitIoKey = 'aio" + "_I40m2nGJeN02xMutIrNcCDcNpXhM';",
                "$env:ADAFRUIT_IO_KEY = \"aio" + "_Pj9j0zEXQBPKSj0UQvX9txdNsKDg\"",
            ],
            NearMisses =
            [
                "$env:ADAFRUIT_IO_KEY = \"aio" + "_QVg4oZplhWiwh2t8EJ2eeoSeEfe\"",
                "  \"AdafruitIoKey\": \"aio" + "_2Z27zd6oGFR1ooM6LZzqALSkFFVQx7\",",
            ],
            VisiblePrefix = 4,
        },
        new("particle-access-token", "Particle access token")
        {
            Provider = "Particle",
            Description = "Controls and reflashes the devices of its owner.",
            Pattern = RulePattern.NamedValue(["particleio", "particleaccess", "particletoken"], "<hex>{40}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the devices' events for use that is not yours.",
                "https://docs.particle.io/reference/cloud-apis/access-tokens/"),
            Examples =
            [
                "particle_access_token = '5285" + "f54f51b30fd27c9fb8f29f742f2f0f694d6f'",
                "particle_access_token: cce2" + "87a787982a7b3328026ba03979e254a2fded",
            ],
            NearMisses =
            [
                "PARTICLE_ACCESS_TOKEN = \"37fe" + "cfe87aab767190e6b711bc0cc5a2401cca0\"",
                "checksum = \"6820" + "497002392cd96873addbec834bd58a397a43\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
