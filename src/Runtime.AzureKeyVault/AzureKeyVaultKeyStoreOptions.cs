namespace ApiXGuard.Runtime.AzureKeyVault;

/// <summary>
/// Which secrets of a vault hold the keys: one for each key, or one with both as JSON. Read once, when the store is made. Names are letters,
/// digits and <c>-</c>, 127 at most.
/// </summary>
public sealed class AzureKeyVaultKeyStoreOptions
{
    /// <summary>The secret that holds the API key. <c>ApiX--ApiKey</c> unless set: what Azure's configuration provider shows as <c>ApiX:ApiKey</c>.</summary>
    public string ApiKeySecret { get; set; } = "ApiX--ApiKey";

    /// <summary>The secret that holds the app key. <c>ApiX--AppKey</c> unless set.</summary>
    public string AppKeySecret { get; set; } = "ApiX--AppKey";

    /// <summary>The version of <see cref="ApiKeySecret"/>; <see langword="null"/> for the current one.</summary>
    public string? ApiKeyVersion { get; set; }

    /// <summary>The version of <see cref="AppKeySecret"/>; <see langword="null"/> for the current one.</summary>
    public string? AppKeyVersion { get; set; }

    /// <summary>
    /// One secret that holds a JSON object with both keys, in place of the two; <see langword="null"/> for two. Choose it where keys are
    /// rotated: both change in one step.
    /// </summary>
    public string? JsonSecret { get; set; }

    /// <summary>The version of <see cref="JsonSecret"/>; <see langword="null"/> for the current one.</summary>
    public string? JsonVersion { get; set; }

    /// <summary>The field of <see cref="JsonSecret"/> that holds the API key. <c>apiKey</c> unless set.</summary>
    public string ApiKeyField { get; set; } = "apiKey";

    /// <summary>The field of <see cref="JsonSecret"/> that holds the app key. <c>appKey</c> unless set.</summary>
    public string AppKeyField { get; set; } = "appKey";

    /// <exception cref="ArgumentException">An option cannot be used.</exception>
    internal void Check()
    {
        if (JsonSecret is not null)
        {
            CheckName(nameof(JsonSecret), JsonSecret);
            CheckVersion(nameof(JsonVersion), JsonVersion);
            if (string.IsNullOrEmpty(ApiKeyField) || string.IsNullOrEmpty(AppKeyField) || ApiKeyField == AppKeyField)
                throw Fault(nameof(ApiKeyField), $"and {nameof(AppKeyField)} must name two fields");
            return;
        }

        CheckName(nameof(ApiKeySecret), ApiKeySecret);
        CheckName(nameof(AppKeySecret), AppKeySecret);
        CheckVersion(nameof(ApiKeyVersion), ApiKeyVersion);
        CheckVersion(nameof(AppKeyVersion), AppKeyVersion);
        if (string.Equals(ApiKeySecret, AppKeySecret, StringComparison.OrdinalIgnoreCase) && ApiKeyVersion == AppKeyVersion)
            throw Fault(nameof(ApiKeySecret), $"and {nameof(AppKeySecret)} must name two secrets; for one that holds both, set {nameof(JsonSecret)}");
    }

    private static void CheckName(string option, string? name)
    {
        if (string.IsNullOrEmpty(name) || name.Length > 127 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            throw Fault(option, "must be 1 to 127 letters, digits and '-', as Key Vault names its secrets");
    }

    private static void CheckVersion(string option, string? version)
    {
        if (version is not null && (version.Length is 0 or > 64 || !version.All(char.IsAsciiLetterOrDigit)))
            throw Fault(option, "must be the letters and digits of a version, or null for the current one");
    }

    private static ArgumentException Fault(string option, string fault) => new($"{nameof(AzureKeyVaultKeyStoreOptions)}.{option} {fault}.");
}
