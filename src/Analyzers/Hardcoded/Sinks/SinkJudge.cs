using System.Text;
using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Values;
using ApiXGuard.Detection;
using ApiXGuard.Policy;

namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>Says whether a constant in a sink is a secret. The sink proves it: only what stands for a secret is none.</summary>
/// <param name="guard">The compilation.</param>
internal sealed class SinkJudge(GuardCompilation guard)
{
    /// <summary>The secret; <see langword="null"/> where there is none.</summary>
    /// <param name="use">The sink.</param>
    /// <param name="constant">What reaches it.</param>
    /// <param name="written">The text that stands in the source, where it is one.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops a long scan.</param>
    public LiteralSecret? Judge(in SinkUse use, in TracedConstant constant, string? written, SourceFile file, CancellationToken cancellationToken)
    {
        var (form, text) = (use.Sink.Form, constant.Value.Text);
        if (form is SinkForm.Header && use.Name is { } name)
        {
            if (EntryNames.FormOfHeader(name) is not { } found)
                return null;
            if (found == SinkForm.HeaderLine)
                return InScan(name + ": " + text, constant, file, cancellationToken);
            form = found;
        }

        switch (form)
        {
            case SinkForm.Key or SinkForm.Vector or SinkForm.Nonce or SinkForm.Salt or SinkForm.Passphrase:
                return IsKey(constant, written) ? Secret("cryptographic-key", written, constant, file) : null;
            case SinkForm.KeyBlob:
                // PRIVATEKEYBLOB begins with 7.
                return constant.Value.Bytes is { Length: > 8 } blob && blob[0] == 7 ? Secret("cryptographic-key", written, constant, file) : null;
            case SinkForm.PrivateKey:
                return text is not null && !constant.Value.HasHoles && IsPrivateKey(text) ? Secret("private-key", text, constant, file) : null;
            case SinkForm.Authorization:
                return text is not null && !constant.Value.HasHoles && AuthorizationText.SecretOf(text) is { } credentials ? Secret("http-bearer-token", credentials, constant, file) : null;
            case SinkForm.SchemeParameter:
                return text is not null && !constant.Value.HasHoles && AuthorizationText.SecretOf(use.Name, text) is { } parameter ? Secret("http-bearer-token", parameter, constant, file) : null;
            case SinkForm.HeaderLine:
                return text is null ? null : InHeaderLine(text, constant, file, cancellationToken);
            case SinkForm.Cookie:
                return text is null ? null : InScan("Cookie: " + use.Name + "=" + text, constant, file, cancellationToken);
            case SinkForm.QueryParameter when use.Name is null || !EntryNames.IsSecretParameter(use.Name):
            case SinkForm.ConnectionEntry when use.Name is null || !EntryNames.IsConnectionSecret(use.Name):
                return null;
            case SinkForm.QueryParameter:
                return text is not null && IsSecret(constant) && QuerySecrets.IsBelievable(guard, use.Name!, text, file) ? Secret("generic-secret", text, constant, file) : null;
            case SinkForm.Query:
                return text is null ? null : QuerySecrets.In(guard, text[0] == '?' ? text : "?" + text, file).FirstOrDefault();
            default:
                return IsSecret(constant) ? Secret(form == SinkForm.Secret && use.Sink.What.StartsWith("Password", StringComparison.Ordinal) ? "generic-password" : "generic-secret", written, constant, file) : null;
        }
    }

    private static bool IsSecret(in TracedConstant constant) =>
        !constant.Value.HasHoles && (constant.Value.Text is { } text ? !StandIns.IsStandIn(text) : constant.Value.Bytes is { Length: > 0 } && !constant.IsEmptyArray);

    // Zeros, words, and whatever else: a constant is known to everybody who has the program.
    private static bool IsKey(in TracedConstant constant, string? written) =>
        !constant.Value.HasHoles && (constant.Value.Text is { Length: > 0 } || constant.Value.Bytes is { Length: > 0 }) && !(written is not null && StandIns.IsStandIn(written));

    private static bool IsPrivateKey(string text)
    {
        if (text.IndexOf("PRIVATE KEY-----", StringComparison.Ordinal) is >= 0 and var at)
            return at + 40 < text.Length && text.IndexOf("...", at, StringComparison.Ordinal) < 0;
        foreach (var element in (ReadOnlySpan<string>)["<D>", "<X>"])
        {
            var start = text.IndexOf(element, StringComparison.Ordinal);
            if (start >= 0 && start + 12 < text.Length && text[start + 3] is not ('<' or '.' or '{' or '$'))
                return true;
        }

        return false;
    }

    private LiteralSecret? InHeaderLine(string line, in TracedConstant constant, SourceFile file, CancellationToken cancellationToken)
    {
        var colon = line.IndexOf(':');
        if (colon <= 0 || constant.Value.HasHoles)
            return null;
        var value = line.Substring(colon + 1);
        return EntryNames.FormOfHeader(line.Substring(0, colon)) switch
        {
            SinkForm.Authorization => AuthorizationText.SecretOf(value) is { } secret ? Secret("http-bearer-token", secret, constant, file) : null,
            SinkForm.Secret => StandIns.IsStandIn(value) ? null : Secret("http-key-header", value.Trim(), constant, file),
            SinkForm.HeaderLine => InScan(line, constant, file, cancellationToken),
            _ => null,
        };
    }

    // Where being a secret depends on the value, the scanner decides.
    private LiteralSecret? InScan(string text, in TracedConstant constant, SourceFile file, CancellationToken cancellationToken)
    {
        if (constant.Value.HasHoles)
            return null;
        foreach (var secret in guard.Literals.Judge(text, name: null, file.Kind, cancellationToken))
        {
            if (secret.Confidence >= Confidence.Medium)
                return secret;
        }

        return null;
    }

    private LiteralSecret Secret(string rule, string? written, in TracedConstant constant, SourceFile file)
    {
        var bytes = written is not null ? Encoding.UTF8.GetBytes(written)
            : constant.Value.Bytes ?? Encoding.UTF8.GetBytes(constant.Value.Text ?? string.Empty);
        return Make(guard, rule, bytes, Confidence.High, file);
    }

    /// <summary>Makes a secret of a rule; in tests and examples one step less sure, as the engine has it.</summary>
    internal static LiteralSecret Make(GuardCompilation guard, string rule, byte[] value, Confidence confidence, SourceFile file)
    {
        var catalogue = guard.Policy.Scanner.Catalogue;
        var found = catalogue.Find(rule) ?? catalogue.Find("generic-secret") ?? catalogue.Rules[0];
        if ((file.Kind.Traits & (PathTraits.Test | PathTraits.Example)) != 0)
            confidence = (Confidence)Math.Max((int)confidence - 1, (int)Confidence.Low);
        return new LiteralSecret(found, confidence, Validity.Unknown, Fingerprint.Of(value, guard.Policy.Decider.Key), IsWhole: true);
    }
}
