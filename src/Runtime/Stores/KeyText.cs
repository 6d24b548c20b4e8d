namespace ApiXGuard.Runtime;

/// <summary>Looks at what a store was given as a key before anybody uses it.</summary>
internal static class KeyText
{
    public const string ApiKey = "API key";
    public const string AppKey = "app key";

    /// <summary>Tells what is wrong with a key, without quoting it.</summary>
    /// <returns><see langword="null"/> where it can be used.</returns>
    public static string? Fault(string? key)
    {
        if (string.IsNullOrEmpty(key))
            return "is missing or empty";
        if (char.IsWhiteSpace(key[0]) || char.IsWhiteSpace(key[^1]))
            return "begins or ends with white space, such as a line break at the end of a file";
        for (var i = 0; i < key.Length; i++)
        {
            if (char.IsControl(key[i]))
                return "holds a control character, such as a line break";
            if (char.IsHighSurrogate(key[i]) && i + 1 < key.Length && char.IsLowSurrogate(key[i + 1]))
                i++;
            else if (char.IsSurrogate(key[i]))
                return "holds half a surrogate pair";
        }

        return null;
    }

    /// <summary>Gives the key, or says what is wrong.</summary>
    /// <param name="key">The key.</param>
    /// <param name="name">Which: <see cref="ApiKey"/> or <see cref="AppKey"/>.</param>
    /// <param name="place">Where it came from, to follow <c>from</c>.</param>
    public static string Require(string? key, string name, string place) =>
        Fault(key) is { } fault ? throw new ApiXKeyStoreException($"The {name} from {place} {fault}.") : key!;

    /// <summary>Gives the pair if both keys can be used.</summary>
    public static ApiXKeys Require(ApiXKeys? keys, string place)
    {
        if (keys is null)
            throw new ApiXKeyStoreException($"There are no keys from {place}.");
        Require(keys.ApiKey, ApiKey, place);
        Require(keys.AppKey, AppKey, place);
        return keys;
    }
}
