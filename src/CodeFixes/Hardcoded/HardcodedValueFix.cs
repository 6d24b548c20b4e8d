using System.Composition;
using ApiXGuard.Analyzers;
using ApiXGuard.CodeFixes.Fixes;
using ApiXGuard.CodeFixes.Hardcoded;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ApiXGuard.CodeFixes;

/// <summary>AXG1001 to AXG1007 and AXG1009: a value that stands in the code is read from a setting, or a key from its store.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HardcodedValueFix)), Shared]
public sealed class HardcodedValueFix() : GuardFix(
    DiagnosticIds.ProviderToken,
    DiagnosticIds.NamedSecret,
    DiagnosticIds.ConnectionString,
    DiagnosticIds.UrlCredential,
    DiagnosticIds.CryptographicKey,
    DiagnosticIds.PrivateKey,
    DiagnosticIds.HttpCredential,
    DiagnosticIds.ConstantKeyStore)
{
    private protected override IEnumerable<Rewriting> Rewritings(FixTarget target) => FixOption.KeyOf(target.Document, target.Root) == FixKeys.KeyStore
        ? [new KeyStoreRewriting(), new ConfigurationRewriting(), new EnvironmentRewriting()]
        : [new ConfigurationRewriting(), new EnvironmentRewriting(), new KeyStoreRewriting()];
}
