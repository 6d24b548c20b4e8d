using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Hardcoded.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Hardcoded;

/// <summary>AXG1005: a cryptographic key, initialization vector, nonce or salt made of constants.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CryptographicKeyAnalyzer() : SinkAnalyzer(Rule, showsValues: false)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.CryptographicKey,
        title: "Cryptographic key or initialization vector made of constants",
        message: "{0} is a constant: {1}.",
        description: "What makes encryption, signatures and derived keys safe is a constant in the source, and so known to everybody who has the program.",
        category: DiagnosticCategory.Hardcoded);

    private protected override object[] ArgumentsOf(SecretSink sink) => [sink.What, Advice(sink.Form)];

    private static string Advice(SinkForm form) => form switch
    {
        SinkForm.Vector => "equal texts encrypt to equal bytes, which tells what repeats. Make a random one for each message and send it along",
        SinkForm.Nonce => "used twice with one key, it lets others read and forge messages. Make a new one for each message and send it along",
        SinkForm.Salt => "equal passwords give equal keys, and one table serves against all of them. Make a random one for each password and store it beside the result",
        SinkForm.Passphrase => "whoever reads the code or the assembly can derive the same key. Replace it, and read its successor from a key store",
        _ => "whoever reads the code or the assembly can decrypt or forge what it protects. Replace it, and load its successor from a key store",
    };
}
