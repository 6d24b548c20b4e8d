using ApiXGuard.Detection;

namespace ApiXGuard.Scanner.Commands;

/// <summary>A rule's properties in words.</summary>
internal static class RuleText
{
    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.High => "high",
        Confidence.Medium => "medium",
        Confidence.Low => "low",
        _ => "none",
    };

    /// <summary>The shape in the catalogue's notation; <see langword="null"/> where a detector knows the structure.</summary>
    public static string? ShapeOf(RulePattern pattern) => pattern switch
    {
        TokenPattern token => token.Shape.Notation,
        NamedValuePattern named => named.Shape.Notation,
        _ => null,
    };

    /// <summary>What the secret looks like, in words and the catalogue's notation.</summary>
    public static string Of(RulePattern pattern) => pattern switch
    {
        TokenPattern { Near.Count: > 0 } token => $"{token.Shape.Notation}, near one of the words {string.Join(", ", token.Near)}",
        TokenPattern token => token.Shape.Notation,
        NamedValuePattern named => $"{named.Shape.Notation}, assigned to a name that speaks of {string.Join(" or ", named.Words)} and of a secret",
        StructurePattern structure => Of(structure.Kind),
        _ => "",
    };

    private static string Of(StructureKind kind) => kind switch
    {
        StructureKind.Assignment => "a value that looks random, assigned to a name that speaks of a secret",
        StructureKind.PrivateKey => "a private key in text form",
        StructureKind.WebToken => "a JSON web token or key",
        StructureKind.ConnectionString => "a connection string that holds its secret in one of its fields",
        StructureKind.UrlCredentials => "a URL with a user name and a password",
        StructureKind.HttpCredentials => "credentials in an HTTP header or on a command line",
        StructureKind.CredentialFile => "a line of a file that holds credentials",
        StructureKind.ClientScript => "the name of a secret at a place where the build of a client's script publishes it",
        _ => "a structure of its own",
    };
}
