using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Clients;

/// <summary>AXG3005: a secret that the build of a client's script puts into what browsers download.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientScriptAnalyzer() : FileSecretAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.ClientScript,
        title: "Secret in a script that ships to clients",
        message: "'{0}' {1}. {2}.",
        description: "Builds of scripts replace names of environment variables by their values. A secret behind a public prefix, or inlined by the build's configuration, stands in the "
            + "script that every visitor downloads; so does the next one where a script takes the whole environment.",
        category: DiagnosticCategory.Clients);

    private protected override object[] ArgumentsOf(GuardCompilation guard, ProjectFile file, FileSecret secret)
    {
        const string Remedy = "Take the public prefix away, and let a server that the client asks hold the secret; revoke it if it was ever published";
        var name = ShownName(secret.PublishedName ?? string.Empty);
        return secret.Secret.Rule.Id switch
        {
            "client-script-environment" => [name, "takes the whole environment: the build puts every published variable into the script, the next secret included", "Read the variables one by one, by name"],
            "client-build-secret" => [name, "puts a secret's value into the script: every visitor can read it", "Take it out of the build's configuration, and let a server that the client asks hold the secret; revoke it if it was ever published"],
            "client-environment-secret" => [name, "has a public prefix: the build publishes its value as soon as a script reads it", Remedy],
            _ => [name, "is published by its prefix: the build puts the value into the script that every visitor downloads", Remedy],
        };
    }

    // A piece of a script: one line, and not more than says what is meant.
    private static string ShownName(string name)
    {
        const int Longest = 60;
        var shown = new string([.. name.Take(Longest).Select(c => char.IsControl(c) ? ' ' : c)]);
        return name.Length > Longest ? shown + "…" : shown;
    }
}
