using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>How libraries name the types that hold credentials.</summary>
internal static class CredentialNames
{
    /// <summary>What such a type takes.</summary>
    public static readonly SecretSink Sink = new(DiagnosticIds.ConstantKeyStore, SinkForm.Secret, "Secret of a credential");

    private static readonly string[] Endings = ["Credential", "Credentials", "AuthMethodInfo", "TokenProvider", "CredentialsProvider"];

    /// <summary>Whether a type's name says that it is a credential.</summary>
    public static bool IsCredential(string type)
    {
        foreach (var ending in Endings)
        {
            if (type.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether a type is one of the many clients of AWS, all of which take keys.</summary>
    public static bool IsAmazonClient(INamedTypeSymbol type) =>
        type.Name.StartsWith("Amazon", StringComparison.Ordinal) && type.Name.EndsWith("Client", StringComparison.Ordinal);

    /// <summary>Whether a parameter of such a client takes a secret.</summary>
    public static bool IsAmazonSecret(string parameter) => parameter is "awsSecretAccessKey" or "awsSessionToken";

    /// <summary>Whether the syntax of a creation may be one of these.</summary>
    public static bool MayBe(string type) => IsCredential(type) || type.StartsWith("Amazon", StringComparison.Ordinal);
}
