namespace ApiXGuard.Detection.Catalogue;

internal static class MapsAndWeatherRules
{
    // A set of one character, as in shp[a]t_, ends a literal there, so that rules share the anchor before or behind it.
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("mapbox-secret-token", "Mapbox secret access token")
        {
            Provider = "Mapbox",
            Description = "Changes styles, tilesets and tokens of the account, by its scopes.",
            Pattern = RulePattern.Token("[s]k.eyJ<b64u>{40,240}.<b64u>{22}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the account's statistics for anything unexpected.",
                "https://account.mapbox.com/access-tokens/"),
            Examples =
            [
                "mapboxSecretToken := \"sk.ey" + "JZv0OgCTWcclqHJOO49s9Hzj-6miIjRorsR8sIkO7.K9KEQXmEK2ClSQ_CDvSaj3\"",
                "curl -H \"Authorization: Bearer sk.ey" + "JjipQ8p8GwaxHKNYhFmSZno0YWLdy-vuWe_qCavMcvM5O.oC2dGZczV56jro3MbCuW_a\" https://api.example.com/v1",
            ],
            NearMisses =
            [
                "MAPBOX_SECRET_TOKEN = \"sk.ey" + "JEXalPrIq92dB3qNwXZfoLzpBMEzjHMnpM3zCYjKr.8eqmMsUi0DRebBQt_zCfJ\"",
            ],
            VisiblePrefix = 3,
        },
        new("mapbox-named-token", "Mapbox secret or temporary token (told by its name)")
        {
            Provider = "Mapbox",
            Description = "Changes styles, tilesets and tokens of the account, by its scopes.",
            Pattern = RulePattern.NamedValue(["mapbox"], "(sk|tk).<b64u>{60,250}.<b64u>{22}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the account's statistics for the time it was exposed.",
                "https://account.mapbox.com/access-tokens/"),
            Examples =
            [
                "export MAPBOX_ACCESS_TOKEN=tk.0" + "BpV4VAldzGe14HY0cbW8bw__tBp63gNDwB8muUbyB6wOPWz1ACu3OrZPxRm1ao.XsHboiaXcn0Ni9cFsT1Vp6",
                "MAPBOX_ACCESS_TOKEN = \"tk.V" + "Rvl91c_424c7KGe-50QSSuS6qgPzvOzeJCqcnSXsTbrWFFba0-k3DHZoeIyepDf.YPzt0XNwe6IVZIsfbgC9jY\"",
            ],
            NearMisses =
            [
                "mapbox_access_token: sk.y" + "v_G3MAdm_l1_AcKTeNw7Ac7r6OlExVjz7B5UHeY18R21m9cw51FZXqP5FFX.F8yP4N657sAg_EzOF16Ja",
                "checksum = \"sk.K" + "cG_xUkZX_1xI4nlONo4xx_8HZHtVwiXtVPC3O_oRojdMjMeQh3tl9UZNs-r.AapvpaXY9jjh5CsRZUtlBK\"",
            ],
            IsDistinctive = false,
        },
        new("mapbox-public-token", "Mapbox public access token")
        {
            Provider = "Mapbox",
            Description = "Loads maps at the account's expense: public by design, best restricted to its sites.",
            Pattern = RulePattern.Token("[p]k.eyJ<b64u>{40,240}.<b64u>{22}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the account's statistics for use that is not yours.",
                "https://account.mapbox.com/access-tokens/"),
            Examples =
            [
                "mapbox_token: pk.ey" + "JM3lcl5evBctST8R1764Ln6DrVnu-pSDMftogve_lNd2d8.PB_k300YDSW9vCKNt3XIaZ",
                "private const string MapboxToken = \"pk.ey" + "JEkwL_q95BpGh49hKzjcxALFcMfb2UEGFXcFxQa4w9pepJGoR.Up0fXxRXW-_A4imCgglvSE\";",
            ],
            NearMisses =
            [
                "curl -H \"Authorization: Bearer pk.ey" + "Jlno-AS1ZDUbW3qekd9t9l4aMjblqeNob4QzH5sol.Ep9R5S_0TVScJ0awz2jOL\" https://api.example.com/v1",
            ],
            Confidence = Confidence.Low,
            VisiblePrefix = 3,
        },
        new("here-api-key", "HERE API key")
        {
            Provider = "HERE",
            Description = "Calls maps and routing at the account's expense.",
            Pattern = RulePattern.NamedValue(["hereapi", "heremaps", "hereapp"], "<b64u>{43}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the project's usage for anything unexpected.",
                "https://platform.here.com/access-manager"),
            Examples =
            [
                "const hereApiKey = \"zD0n" + "MVQnyuw9eWNxT2ah1BXiKt7jq3OH5MIQWRcQfQe\";",
                "HERE_API_KEY=z2Wr" + "4HpXOEK3wBvlzEChrXjG5yct1UnvD3njZgw0Ee1",
            ],
            NearMisses =
            [
                "private const string HereApiKey = \"RmWl" + "9p0O7cjdyMgKsxNar7Cw1yJLmYGaCnp4sOCXuO\";",
                "checksum = \"JCOv" + "bQ2aU_5uOIwwdlZTcxV3bHl7T-TDjn9r85RPtQR\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("tomtom-api-key", "TomTom API key")
        {
            Provider = "TomTom",
            Description = "Calls maps and routing at the account's expense.",
            Pattern = RulePattern.NamedValue(["tomtom"], "<b62>{32}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the analytics page for the time it was exposed.",
                "https://developer.tomtom.com/user/me/apps"),
            Examples =
            [
                "private const string TomtomApiKey = \"ZZgO" + "a3P3mxs4IJOo5ab9rkyvph0c32rb\";",
                "const tomtomApiKey = \"zuny" + "9NbUjNIxzKjJoVLenIgWwFSMIQW4\";",
            ],
            NearMisses =
            [
                "const tomtomApiKey = \"otOy" + "uveGCFz2r21Ih72nFYuWXm0lCyY\";",
                "checksum = \"EKzU" + "8eowAaD5pApDuNGkVOYxrAICwOXA\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("opencage-api-key", "OpenCage API key")
        {
            Provider = "OpenCage",
            Description = "Geocodes at the account's expense.",
            Pattern = RulePattern.NamedValue(["opencage"], "<hex>{32}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the account's usage for use that is not yours.",
                "https://opencagedata.com/dashboard"),
            Examples =
            [
                "  \"OpencageApiKey\": \"2452" + "c2bb23630eaf4ad83f3a3e3279d7\",",
                "private const string OpencageApiKey = \"c7d2" + "911f1958432ff7c369f36f70cabc\";",
            ],
            NearMisses =
            [
                "OPENCAGE_API_KEY=1e14" + "546a73799e931eb82f1024fd8d0",
                "checksum = \"050f" + "5f8cce610767eebf71e27ba07a37\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("locationiq-access-token", "LocationIQ access token")
        {
            Provider = "LocationIQ",
            Description = "Geocodes at the account's expense.",
            Pattern = RulePattern.NamedValue(["locationiq"], "pk.<hex>{32}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the account's usage for anything unexpected.",
                "https://my.locationiq.com/dashboard"),
            Examples =
            [
                "locationiq_token: pk" + ".1458a8dceb08c67203c919d1c8cb895b",
                "  \"LocationiqToken\": \"pk" + ".e532bd45cf7116003b6144b7e4303d07\",",
            ],
            NearMisses =
            [
                "export LOCATIONIQ_TOKEN=pk" + ".fd71bad7fdd26a5a76ea731aa3697e9",
                "checksum = \"pk" + ".fd8835f2779e7058ebf63dcb0f8662c2\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            VisiblePrefix = 3,
        },
        new("geoapify-api-key", "Geoapify API key")
        {
            Provider = "Geoapify",
            Description = "Geocodes at the account's expense.",
            Pattern = RulePattern.NamedValue(["geoapify"], "<hex>{32}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the project's statistics for the time it was exposed.",
                "https://myprojects.geoapify.com"),
            Examples =
            [
                "geoapify_api_key = '4d3f" + "e73e511aa3524e2dccad89ea4756'",
                "geoapify_api_key: 8e41" + "03c32f482ce09eb7b42d114a2771",
            ],
            NearMisses =
            [
                "GEOAPIFY_API_KEY = \"352b" + "9902835f516ac4047ca7f756842\"",
                "checksum = \"09ed" + "409d9f5c1389e87ff76291d6a350\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("foursquare-api-key", "Foursquare API key")
        {
            Provider = "Foursquare",
            Description = "Reads places at the project's expense.",
            Pattern = RulePattern.NamedValue(["foursquare", "fsq"], "fsq3<b64>{43}="),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the project's usage for use that is not yours.",
                "https://foursquare.com/developers/home"),
            Examples =
            [
                "FOURSQUARE_API_KEY = \"fsq" + "3xAGkrRJWcfHV3bHvS+RJNEyWqPxY7Pg1FtSHQE9Z0Z7=\"",
                "foursquare_api_key = 'fsq" + "34PVI9NBQEjlRrwYcMJCVSMyBexz35bcGwTKtHqEs7Kx='",
            ],
            NearMisses =
            [
                "foursquare_api_key = 'fsq" + "3VfOiczQ8D2VfLeF0ObBJajkagG4OUPw80/ZgC60/wEv'",
                "checksum = \"fsq" + "3r5KEf1+w7ix4IU288KV+SLo2gPZ9AxcFvuQyE0SZdm9=\"",
            ],
            VisiblePrefix = 4,
        },
        new("openweather-api-key", "OpenWeather API key")
        {
            Provider = "OpenWeather",
            Description = "Reads weather at the account's expense.",
            Pattern = RulePattern.NamedValue(["openweather", "owmapi", "owmkey"], "<hex>{32}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the account's statistics for anything unexpected.",
                "https://home.openweathermap.org/api_keys"),
            Examples =
            [
                "export OPENWEATHER_API_KEY=94a9" + "1734f21bb367366a64c8c13558ee",
                "OPENWEATHER_API_KEY = \"89c7" + "6a2f327b4dc9c7de0667ccdfbeaa\"",
            ],
            NearMisses =
            [
                "openweather_api_key: 574b" + "e21a29209a936d29373ada03b9f",
                "checksum = \"976c" + "c25cfca613abd318c531bad5e4a0\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("accuweather-api-key", "AccuWeather API key")
        {
            Provider = "AccuWeather",
            Description = "Reads weather at the account's quota.",
            Pattern = RulePattern.NamedValue(["accuweather"], "<b62>{32}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the app's usage for the time it was exposed.",
                "https://developer.accuweather.com"),
            Examples =
            [
                "ACCUWEATHER_API_KEY=4n8v" + "5QdGa0c9HfwFKTM09oHdr6IC4zLK",
                "export ACCUWEATHER_API_KEY=mtzR" + "QGx6BvZprTlcwFwYifBP6PcnJ5Vk",
            ],
            NearMisses =
            [
                "  \"AccuweatherApiKey\": \"4amj" + "lmMGK67tsePndYnbcfVDjDS3kOr\",",
                "checksum = \"XBmX" + "eUZ2BqHrIoswUOnSU5A0hPIfFPgg\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("tomorrowio-api-key", "Tomorrow.io API key")
        {
            Provider = "Tomorrow.io",
            Description = "Reads weather at the account's expense.",
            Pattern = RulePattern.NamedValue(["tomorrowio", "climacell"], "<b62>{32}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the account's usage for use that is not yours.",
                "https://app.tomorrow.io/development/keys"),
            Examples =
            [
                "const tomorrowioApiKey = \"CqeI" + "VnTJCDNl2q0MKCZUaNS7AYgOgMb4\";",
                "TOMORROWIO_API_KEY=Jof6" + "q2Yix6k2SK2DCQ0jXJsWks1JhJwh",
            ],
            NearMisses =
            [
                "private const string TomorrowioApiKey = \"72lK" + "gxMRnRwskntZ0XKOLwK8D4zJeQN\";",
                "checksum = \"WY9Z" + "8tPerlloMLnaLBKgTIvOBUaiZrwa\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("apilayer-key", "apilayer access key (ipstack, fixer and others)")
        {
            Provider = "apilayer",
            Description = "Calls the service at the account's expense.",
            Pattern = RulePattern.NamedValue(["apilayer", "ipstack", "fixerio", "fixerapi", "currencylayer", "mediastack", "weatherstack", "positionstack", "aviationstack", "marketstack", "numverify", "mailboxlayer"], "<b62>{32}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the account's usage for anything unexpected.",
                "https://apilayer.com/account"),
            Examples =
            [
                "private const string IpstackAccessKey = \"xnCz" + "MpHDFkTbM86C4UFJoWKz3v0BjKBj\";",
                "const ipstackAccessKey = \"GNuL" + "ERRqyYuRvWPoU5aax5T0JRl2mcKn\";",
            ],
            NearMisses =
            [
                "const ipstackAccessKey = \"V1Cr" + "LEa50UrqMrH1uQZ8VewBlDUNVux\";",
                "checksum = \"5HWb" + "Fzm8P2fWGboHGwQoveG9kOkCwKKY\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("nasa-api-key", "NASA API key")
        {
            Provider = "NASA",
            Description = "Reads NASA's data at the owner's quota.",
            Pattern = RulePattern.NamedValue(["nasaapi", "nasakey"], "<b62>{40}"),
            Remedy = new Remedy(
                "Rotate the key by asking for a new one now, then go through the quota for the time it was exposed.",
                "https://api.nasa.gov"),
            Examples =
            [
                "  \"NasaApiKey\": \"6z8N" + "hayIYIgnazckqsebbUrzCKGM8dWkXmsUpE3I\",",
                "private const string NasaApiKey = \"9gay" + "zvFOsbZzxyhCWICn70nkaYU9TyRcfkWPWrtX\";",
            ],
            NearMisses =
            [
                "NASA_API_KEY=RUIu" + "KAOvfErEhrT6czVy2wML0JERs1WyYd8Vf2G",
                "checksum = \"rFj5" + "s6zkfn91bGc8o9ie2LiQVu8SA9gUNX3VPOzN\"",
            ],
            Confidence = Confidence.Low,
            IsDistinctive = false,
        },
    ];
}
