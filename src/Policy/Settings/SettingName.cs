using ApiXGuard.Detection;

namespace ApiXGuard.Policy;

/// <summary>
/// The name under which a secret that leaves the code is kept: one function of the rule and of what the code calls it, so that a fix, a
/// configuration file, user-secrets and the command line agree. Holds nothing of the secret itself. Immutable.
/// </summary>
public sealed record SettingName
{
    /// <summary>The section of connection strings, where <c>GetConnectionString</c> looks.</summary>
    private const string ConnectionStrings = "ConnectionStrings";

    /// <summary>The section that the unnamed key store reads.</summary>
    private const string OwnSection = "ApiX";

    private SettingName(string section, string name, KeyRole role)
    {
        Section = section;
        Name = name;
        Role = role;
    }

    /// <summary>The section: mostly who issued the secret, such as <c>Stripe</c>.</summary>
    public string Section { get; }

    /// <summary>The name in the section, such as <c>ApiKey</c>.</summary>
    public string Name { get; }

    /// <summary>The path in the configuration, such as <c>Stripe:ApiKey</c>.</summary>
    public string ConfigurationKey => Section + ":" + Name;

    /// <summary>The same for the environment, such as <c>Stripe__ApiKey</c>.</summary>
    public string EnvironmentVariable => Section + "__" + Name;

    /// <summary>Whether it is a connection string; <see cref="Name"/> is what <c>GetConnectionString</c> asks for.</summary>
    public bool IsConnectionString => Section == ConnectionStrings;

    /// <summary>Which of a key store's two keys it can be.</summary>
    public KeyRole Role { get; }

    /// <summary>Names a secret.</summary>
    /// <param name="rule">What it is; <see langword="null"/> where nothing but its name tells.</param>
    /// <param name="symbol">What the code calls it: a variable, property, parameter or configuration key.</param>
    /// <param name="type">The type it stands in.</param>
    public static SettingName Of(SecretRule? rule, string? symbol, string? type)
    {
        var provider = ProviderNames.Of(rule);
        var phrase = SymbolPhrase.Of(symbol, rule);
        if (IsConnection(rule, phrase))
            return new SettingName(ConnectionStrings, ConnectionNames.Of(rule, phrase, type), KeyRole.None);

        var section = provider ?? phrase.Section ?? TypeNames.SectionOf(type) ?? TypeNames.Application;
        var name = SecretNames.Of(rule, phrase, provider);
        return new SettingName(section, name, RoleOf(rule, name));
    }

    /// <summary>Names a secret in C# code, by what is written around it. Reads the text and nothing else; any text and any position will do.</summary>
    /// <param name="text">The source file.</param>
    /// <param name="position">Where the literal begins that holds the secret, in UTF-16 code units.</param>
    /// <param name="rule">What the secret is.</param>
    public static SettingName At(string text, int position, SecretRule? rule)
    {
        var place = CSharpPlace.At(text, position);
        return place.PartOfPair == KeyRole.None ? Of(rule, place.SymbolFor(rule), place.Type) : new SettingName(OwnSection, place.PartOfPair.ToString(), place.PartOfPair);
    }

    /// <summary>The path in the configuration.</summary>
    public override string ToString() => ConfigurationKey;

    private static bool IsConnection(SecretRule? rule, SymbolPhrase phrase) =>
        rule?.Pattern is StructurePattern { Kind: StructureKind.ConnectionString }
        || (phrase.IsConnectionString && (rule is null || SecretExtent.IsAddress(rule)));

    private static KeyRole RoleOf(SecretRule? rule, string name) =>
        rule is not null && SecretExtent.IsWholeLiteral(rule) ? KeyRole.None
        : name == nameof(KeyRole.ApiKey) ? KeyRole.ApiKey
        : name == nameof(KeyRole.AppKey) ? KeyRole.AppKey
        : KeyRole.None;
}
