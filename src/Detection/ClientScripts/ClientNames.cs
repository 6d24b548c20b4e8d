using ApiXGuard.Detection.Assignments;
using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.ClientScripts;

/// <summary>Names of variables that builds of client scripts publish, and which of them speak of a secret.</summary>
internal static class ClientNames
{
    private static readonly byte[][] Prefixes =
    [
        .. new[]
        {
            "VITE_", "REACT_APP_", "NEXT_PUBLIC_", "VUE_APP_", "NUXT_PUBLIC_", "EXPO_PUBLIC_", "PUBLIC_", "GATSBY_", "NG_APP_", "PREACT_APP_", "SNOWPACK_PUBLIC_",
            "GRIDSOME_", "RAZZLE_", "PLASMO_PUBLIC_", "STORYBOOK_", "NX_PUBLIC_", "RENDERER_VITE_",
        }.Select(System.Text.Encoding.ASCII.GetBytes),
    ];

    // Whose keys are made for browsers, and words by which a name says so.
    private static readonly HashSet<string> PublicWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "publishable", "public", "pub", "pk", "anon", "site", "sitekey", "recaptcha", "hcaptcha", "captcha", "turnstile", "firebase", "fcm", "vapid", "maps", "map", "gmaps",
        "googlemaps", "mapbox", "maptiler", "mapkit", "posthog", "segment", "amplitude", "mixpanel", "heap", "hotjar", "analytics", "ga", "gtm", "measurement", "dsn",
        "sentry", "bugsnag", "logrocket", "fullstory", "intercom", "crisp", "rum", "instrumentation", "appinsights", "insights", "pusher", "search", "tinymce", "ckeditor",
        "launchdarkly", "statsig", "optimizely", "browser", "storage", "cache", "cookie", "local", "session", "i18n", "locale", "header", "license", "licence",
        "syncfusion", "aggrid", "datagrid", "stytch", "dynatrace", "newrelic", "umami", "plausible", "fathom",
    };

    // Words that make a secret of anything.
    private static readonly HashSet<string> SecretWords =
        new(["secret", "private", "password", "passwd", "passphrase", "pwd", "pass", "admin", "master", "root", "service", "role"], StringComparer.OrdinalIgnoreCase);

    // Of names that only may speak of a secret: ENABLE_AUTH does not, OPENAI_KEY does.
    private static readonly HashSet<string> Heads = new(["key", "keys", "token", "credential", "credentials", "creds"], StringComparer.Ordinal);

    /// <summary>The length of the prefix by which a build publishes a variable; 0 where it does not.</summary>
    public static int PrefixLength(ReadOnlySpan<byte> name)
    {
        foreach (var prefix in Prefixes)
        {
            if (name.Length > prefix.Length && name.StartsWith(prefix))
                return prefix.Length;
        }

        return 0;
    }

    /// <summary>Whether a name has a public prefix and speaks of a secret all the same.</summary>
    public static bool IsPublishedSecret(ReadOnlySpan<byte> name) => PrefixLength(name) is > 0 and var prefix && IsSecret(name.Slice(prefix));

    /// <summary>Whether a name without its prefix speaks of a secret, and not of one that is made for browsers.</summary>
    public static bool IsSecret(ReadOnlySpan<byte> name)
    {
        const int Longest = 128;
        if (name.Length is 0 or > Longest)
            return false;
        var strength = NameJudge.Judge(name).Strength;
        if (strength < NameStrength.Moderate)
            return false;
        bool isPublic = false, isSecret = false;
        string before = string.Empty, last = string.Empty;
        Span<WordPlace> places = stackalloc WordPlace[16];
        var count = WordSplitter.Split(name, places);
        for (var i = 0; i < count; i++)
        {
            (before, last) = (last, Lower(name.Slice(places[i].Start, places[i].Length)));
            isPublic |= PublicWords.Contains(last);
            isSecret |= SecretWords.Contains(last);
        }

        // A client token is one that clients are meant to have.
        isPublic |= before == "client" && last == "token";
        return isSecret || (!isPublic && (strength == NameStrength.Strong || Heads.Contains(last)));
    }

    /// <summary>A quick look: whether a name, with a prefix or without one, speaks of a secret.</summary>
    public static bool MayBeSecret(ReadOnlySpan<byte> name) => IsSecret(name.Slice(PrefixLength(name)));

    private static string Lower(ReadOnlySpan<byte> text)
    {
        var letters = new char[text.Length];
        for (var i = 0; i < letters.Length; i++)
            letters[i] = (char)Ascii.Lower(text[i]);
        return new string(letters);
    }
}
