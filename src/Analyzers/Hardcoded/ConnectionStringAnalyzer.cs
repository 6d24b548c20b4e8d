using ApiXGuard.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Hardcoded;

/// <summary>AXG1003: credentials in a connection string, or given to a builder of one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConnectionStringAnalyzer() : SinkAnalyzer(Rule, showsValues: true)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.ConnectionString,
        title: "Credentials in a connection string in source code",
        message: "{0} in source code: whoever reads the code, its history or the assembly can open what it connects to. Change it, and read the connection string from configuration or a key store.",
        description: "A connection string, or a builder of one, holds a password or a key. Weak passwords count too: the structure says that it is the one in use.",
        category: DiagnosticCategory.Hardcoded);
}
