namespace ApiXGuard.Detection.Catalogue;

internal static class MediaServiceRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("spotify-client-secret", "Spotify client secret")
        {
            Provider = "Spotify",
            Description = "Obtains tokens of people who authorised the app.",
            Pattern = RulePattern.NamedValue(["spotify"], "<hex>{32}"),
            Remedy = new Remedy(
                "Revoke the secret by rotating it, issue a new one from a key store, and look through the app's usage for use that is not yours.",
                "https://developer.spotify.com/dashboard"),
            Examples =
            [
                "private const string SpotifyClientSecret = \"2df7" + "24fd4f16aab9fa6f2d60cce0c82f\";",
                "const spotifyClientSecret = \"a838" + "1557f784003c43a5cc0940dd7057\";",
            ],
            NearMisses =
            [
                "const spotifyClientSecret = \"9e34" + "fb0ced07e9f92ea7691145b7a53\";",
                "checksum = \"4e15" + "b7c9d467d7ec8e727d4ff6d9bf4c\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("spotify-token", "Spotify access or refresh token")
        {
            Provider = "Spotify",
            Description = "Acts as a person on Spotify, by its scopes.",
            Pattern = RulePattern.NamedValue(["spotify"], "(BQ|AQ)<b64u>{80,400}"),
            Remedy = new Remedy(
                "Delete the token by removing the app's access, replace it where it is used, and check the account's apps for anything unexpected.",
                "https://www.spotify.com/account/apps/"),
            Examples =
            [
                "  \"SpotifyRefreshToken\": \"AQHw" + "eOS5k2czNZq7bpplw9Jj_x2Y6wenU4GtYhngdCMXQdo46XLxgC5Gq30Fk0Uhk_KyjY5W3uZq0ejMhDRHYARRz\",",
                "private const string SpotifyRefreshToken = \"BQ5k" + "sYYP_UFA2DpDuyXZT4RPHg1hRnrMR1M156dUz_z6mUWaumkXR2TeTAjDAt5wUNldIJkGY_uUAbUpzBX62b16\";",
            ],
            NearMisses =
            [
                "SPOTIFY_REFRESH_TOKEN=BQVW" + "soVhQSMZwQOO7R81XPxehUUCvQherPHimCviLxCE5Qb1sV2RbRfIkKWeGPu5PPZ48seNqHDIwQ4xx",
                "checksum = \"BQhC" + "l4sUyyoLBinybcgOJQKnrynl_IocfgCSwy1Alf31vqKTZ7sQgJu1O4fj-ApdBjgC9kuRwpe3lkYtUq\"",
            ],
            IsDistinctive = false,
        },
        new("flickr-access-token", "Flickr API key or secret")
        {
            Provider = "Flickr",
            Description = "Signs requests as the application.",
            Pattern = RulePattern.NamedValue(["flickr"], "(<lownum>{32}|<hex>{16})"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the application's usage for the time it was exposed.",
                "https://www.flickr.com/services/apps/"),
            Examples =
            [
                "flickr_api_secret: cbyt" + "lo5ba9c76pd6n7zi4qg2i0fqgz6r",
                "  \"FlickrApiSecret\": \"0202" + "a9eeadd6d738\",",
            ],
            NearMisses =
            [
                "export FLICKR_API_SECRET=c894" + "f73588fb024",
                "checksum = \"60c5" + "2c31d07b2c78\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("imgur-client-secret", "Imgur client secret")
        {
            Provider = "Imgur",
            Description = "Obtains tokens of people who authorised the application.",
            Pattern = RulePattern.NamedValue(["imgur"], "<hex>{40}"),
            Remedy = new Remedy(
                "Revoke the secret, issue a new one from a key store, and look through the application's usage for use that is not yours.",
                "https://imgur.com/account/settings/apps"),
            Examples =
            [
                "imgur_client_secret = '31ee" + "f9b64773dead6cf168ba6d9ef0e75168560e'",
                "imgur_client_secret: dac5" + "291d9172573a4d4bbaa66a1f94ef7432c25e",
            ],
            NearMisses =
            [
                "IMGUR_CLIENT_SECRET = \"5219" + "22011ad19c42ae211b7676529c13b43dee4\"",
                "checksum = \"594b" + "b4b7d55d7c163b8430ca00bf9702ba7bbe8c\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("strava-client-secret", "Strava client secret or token")
        {
            Provider = "Strava",
            Description = "Obtains tokens of athletes who authorised the app, or reads one's activities.",
            Pattern = RulePattern.NamedValue(["strava"], "<hex>{40}"),
            Remedy = new Remedy(
                "Delete the secret, replace it where it is used, and check the app's usage for anything unexpected.",
                "https://www.strava.com/settings/api"),
            Examples =
            [
                "STRAVA_CLIENT_SECRET = \"5d52" + "4ae0160d146e91f0acb37843ab939aec22e6\"",
                "strava_client_secret = '3172" + "13102c8e1d1ccb6b99736e29734f702adc73'",
            ],
            NearMisses =
            [
                "strava_client_secret = '30b4" + "f05afab4c480d29edaeb4b20371085758ca'",
                "checksum = \"07a8" + "ebaac8c1573208c5067c3b5e3d94846a350b\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("trakt-client-secret", "Trakt client secret")
        {
            Provider = "Trakt",
            Description = "Obtains tokens of people who authorised the app.",
            Pattern = RulePattern.NamedValue(["trakt"], "<hex>{64}"),
            Remedy = new Remedy(
                "Rotate the secret now, then go through the app's usage for the time it was exposed.",
                "https://trakt.tv/oauth/applications"),
            Examples =
            [
                "export TRAKT_CLIENT_SECRET=5066" + "9e17e083be30662e33f1c0de8f7e9c5bc5d4749fdecaab65d4c0840852e2",
                "TRAKT_CLIENT_SECRET = \"57e5" + "925c85269680efd77658af327ca929e11d1680a9f5e556bd7335af3137a4\"",
            ],
            NearMisses =
            [
                "trakt_client_secret: f910" + "52e781873b23fb55d88ecfa7fc82092dc9b78c4265c162445022bffae32",
                "checksum = \"16c7" + "e953395a38a4f1ab6cc9da4161b72d2e2f17290f12636a5e904590d2185d\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("tmdb-api-key", "TMDB API key")
        {
            Provider = "TMDB",
            Description = "Reads film data at the account's quota.",
            Pattern = RulePattern.NamedValue(["tmdb", "themoviedb", "moviedb"], "<hex>{32}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the account's statistics for use that is not yours.",
                "https://www.themoviedb.org/settings/api"),
            Examples =
            [
                "TMDB_API_KEY=9c3a" + "dd65b119c25a7406464ff3a060f5",
                "export TMDB_API_KEY=e5a5" + "330752cace3ab31650af019d9bb9",
            ],
            NearMisses =
            [
                "  \"TmdbApiKey\": \"529e" + "e3b88f078b8f9f0b3fddc3ce543\",",
                "checksum = \"fa67" + "db4fdf41db0736063cf69378b54e\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("giphy-api-key", "Giphy API key")
        {
            Provider = "Giphy",
            Description = "Searches images at the app's quota.",
            Pattern = RulePattern.NamedValue(["giphy"], "<b62>{32}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the app's usage for anything unexpected.",
                "https://developers.giphy.com/dashboard/"),
            Examples =
            [
                "const giphyApiKey = \"ZuMk" + "nXv0l5Eh2hPf5trwIsQ4c6NOGgOA\";",
                "GIPHY_API_KEY=3f8K" + "tBXHAzINRVcwqMq2kJvJ35uPATaq",
            ],
            NearMisses =
            [
                "private const string GiphyApiKey = \"lnLd" + "xMjOUA7d0kbeIjuBtxYCMJaLs60\";",
                "checksum = \"umXK" + "usTeUbZ9ueTvKwzykNewBwo6gXid\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("unsplash-access-key", "Unsplash access or secret key")
        {
            Provider = "Unsplash",
            Description = "Calls Unsplash as the application.",
            Pattern = RulePattern.NamedValue(["unsplash"], "<b64u>{43}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the application's usage for the time it was exposed.",
                "https://unsplash.com/oauth/applications"),
            Examples =
            [
                "private const string UnsplashAccessKey = \"15-b" + "yuWHTHX9o9HtE7bFSQR7RQVPMA-_B_Vu7hwF7st\";",
                "const unsplashAccessKey = \"i_6s" + "nRz2JFzHBxFprIO389YHh5KbDFr7cmHVjDMSGEy\";",
            ],
            NearMisses =
            [
                "const unsplashAccessKey = \"UYpi" + "fM8DnGHtSpNV-mGxuYNbs9sajrvworh9pVrrK5\";",
                "checksum = \"ckAD" + "z6I59wo1BQycnjzr2TCYJYuAHX6IawS4ndWWOdb\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("pexels-api-key", "Pexels API key")
        {
            Provider = "Pexels",
            Description = "Searches images at the account's quota.",
            Pattern = RulePattern.NamedValue(["pexels"], "<b62>{56}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the account's usage for use that is not yours.",
                "https://www.pexels.com/api/"),
            Examples =
            [
                "  \"PexelsApiKey\": \"1bt6" + "GfIa9zYweh9DYqBxM4nvAFYQHB2IaRjnKHWLJqz5Zt1soETVIOsx\",",
                "private const string PexelsApiKey = \"DxIH" + "3NxNHPtI9qURMEdg0nN8thik3E7ZTUSUwcKlrKcR21QkYcznupvv\";",
            ],
            NearMisses =
            [
                "PEXELS_API_KEY=PzwN" + "FnqYxOXMvu8O4pMK8AqaCPk6MSSAz8Gf2YSmLIcpovaMhRd9AR9",
                "checksum = \"Ha7J" + "1yeLqOIOwVzAJilskLKylI0nKU9chrX8WNMJleeLuTA7CsfXkJ8u\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("vimeo-access-token", "Vimeo access token")
        {
            Provider = "Vimeo",
            Description = "Reads and, by scope, changes a person's videos.",
            Pattern = RulePattern.NamedValue(["vimeo"], "<hex>{32}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the account's apps for anything unexpected.",
                "https://developer.vimeo.com/apps"),
            Examples =
            [
                "vimeo_access_token: 8c7e" + "db0da92085e0ed8f4bd81220219b",
                "  \"VimeoAccessToken\": \"8750" + "9c28c0efb1e74a3d671c5ad3d910\",",
            ],
            NearMisses =
            [
                "export VIMEO_ACCESS_TOKEN=1e97" + "0ca224af61c32f4c2ea1a7e5138",
                "checksum = \"c9c2" + "2864270fd042f9121a0b9ce9b6a7\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("mux-token-secret", "Mux access token secret")
        {
            Provider = "Mux",
            Description = "Reads, adds and deletes the environment's videos.",
            Pattern = RulePattern.NamedValue(["muxtoken", "muxsecret", "muxapi", "muxaccess"], "<b64>{75}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the environment's usage for the time it was exposed.",
                "https://dashboard.mux.com/settings/access-tokens"),
            Examples =
            [
                "mux_token_secret = 'Kloy" + "+pDAwQ4qFVqtso3UvfejRmPM7CrQmvT9/7XsvZdITWm2O8/kOJ5hasJCB3n+lA2ZfEXvlvz'",
                "mux_token_secret: V7Wp" + "itXctvXyqS4m1DZrLkm7O4oJ1OZJOcZeBK8+wl5Fpqx+Ta9z6gphpuUsORPQQfYOMQJrucX",
            ],
            NearMisses =
            [
                "MUX_TOKEN_SECRET = \"hVfR" + "H1ZuVvAbqKKe2RVtZQ5du+8bUzVrGbjrRlpAonoNW6Y1PB7yzc2ZdDhgVbXfpN1ErVX9gq\"",
                "checksum = \"v7ra" + "pN61AD9/PsXNQcSca+fZnoKj9oidFiJPobQomsCvP8jzBpAGGqqSZ74ksKHSEKUSnBPOp/3\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("nytimes-api-key", "New York Times API key")
        {
            Provider = "The New York Times",
            Description = "Reads articles at the app's quota.",
            Pattern = RulePattern.NamedValue(["nytimes", "newyorktimes", "nytapi", "nytkey"], "[0-9A-Za-z_=\\-]{32}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the app's usage for use that is not yours.",
                "https://developer.nytimes.com/my-apps"),
            Examples =
            [
                "NYTIMES_API_KEY = \"5k=x" + "mODeqSG-cbW_t=SBk7zIZD2drW_6\"",
                "nytimes_api_key = 'ToJF" + "HslBNYJfq1MRqypVHf1tUBppUzvB'",
            ],
            NearMisses =
            [
                "nytimes_api_key = '8iAa" + "P0DnPRj5eyUE2rshNGwLlUHRFA0'",
                "checksum = \"WDGa" + "K5kOzLrWHS4nA0uR0sHN9BxQ=S6C\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("newsapi-key", "News API key")
        {
            Provider = "News API",
            Description = "Reads headlines at the account's expense.",
            Pattern = RulePattern.NamedValue(["newsapi"], "<hex>{32}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the account's usage for anything unexpected.",
                "https://newsapi.org/account"),
            Examples =
            [
                "export NEWSAPI_KEY=65c9" + "5a3015ade61a0ae71c53c8c90522",
                "NEWSAPI_KEY = \"dcc8" + "9909f3aed1cdf8fa852bb6b49ef2\"",
            ],
            NearMisses =
            [
                "newsapi_key: 518c" + "9b709c073a9d5d66e06d1afb9e8",
                "checksum = \"ba54" + "83dc60661492875c1044b9e15403\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
