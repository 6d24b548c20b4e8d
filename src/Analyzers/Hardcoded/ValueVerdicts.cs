using System.Text;
using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Hardcoded.Sinks;
using ApiXGuard.Analyzers.Values;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.Analyzers.Hardcoded;

/// <summary>Judges the constants of one body and gathers what is found.</summary>
/// <param name="guard">The compilation.</param>
/// <param name="file">The file that holds the body.</param>
/// <param name="owner">What the body belongs to.</param>
/// <param name="cancellationToken">Stops long work.</param>
internal sealed class ValueVerdicts(GuardCompilation guard, SourceFile file, ISymbol owner, CancellationToken cancellationToken)
{
    // No token and no URL with credentials is shorter.
    private const int ShortestUnnamed = 8;

    private const int MostParts = 10_000;

    private readonly List<HardcodedValue> _found = [];
    private readonly List<ValueTarget> _targets = [];
    private readonly NameJudgements _names = NameJudgements.Of(guard);

    /// <summary>What was found, by place.</summary>
    public IReadOnlyList<HardcodedValue> Found => _found;

    /// <summary>Judges an expression that amounts to a constant.</summary>
    /// <param name="operation">The expression, at its outermost extent.</param>
    /// <param name="folded">What it amounts to.</param>
    /// <param name="unknown">Its parts that are not known.</param>
    /// <returns>Whether it was judged; <see langword="false"/> where its parts say more than the whole.</returns>
    public bool Judge(IOperation operation, FoldedValue folded, List<IOperation> unknown)
    {
        if ((folded.Text ?? BinaryText.Of(folded.Bytes)) is not { } text)
            return false;
        if (text.Length < LiteralJudge.Shortest)
            return true;
        var matches = guard.Part(FileScans.Make).In(operation.Syntax.SyntaxTree, file, cancellationToken);
        var target = BestTarget(operation);
        var before = _found.Count;
        if (!matches.IsEmpty)
            AddMatches(operation, text, matches, unknown, target);
        if (LiteralStructures.In(guard, text, file) is { } structure)
            AddSurer(new HardcodedValue(structure.DiagnosticId, structure.Secret, operation.Syntax.GetLocation(), target), before);
        var isSeen = operation is ILiteralOperation && IsWrittenAsRead(operation.Syntax);
        if (target is null && (isSeen || text.Length < ShortestUnnamed))
            return true;
        var secrets = JudgeText(text, target, operation);
        if (secrets.Count == 0)
            return true;
        var elsewhere = operation is ILiteralOperation ? [] : ShownElsewhere(operation);
        foreach (var secret in secrets)
        {
            if (!IsKnown(secret, text, before, isSeen) && !elsewhere.Contains(secret.Fingerprint))
                _found.Add(new HardcodedValue(HardcodedRules.DiagnosticOf(secret.Rule, text), secret, operation.Syntax.GetLocation(), target));
        }

        return true;
    }

    /// <summary>Judges a constant that reaches a telling name through a symbol of a name that tells nothing.</summary>
    public void JudgeReference(IOperation reference)
    {
        if (!MayHoldSecret(reference.Type) || !IsGiven(reference))
            return;
        if (BestTarget(reference) is not { Kind: not ValueTargetKind.Comparison } target || _names.Of(target.Name, file.Options) < NameSensitivity.Moderate)
            return;
        var folded = ValueFolder.Fold(reference, cancellationToken);
        if ((folded.Text ?? BinaryText.Of(folded.Bytes)) is not { Length: >= LiteralJudge.Shortest } text || TargetNames.Of(reference) is not { } declared)
            return;
        var isForeign = reference is IFieldReferenceOperation { Field.DeclaringSyntaxReferences.IsEmpty: true };
        // Where the symbol is declared, its own name has already told.
        if (!isForeign && JudgeText(text, new ValueTarget(declared, ValueTargetKind.Local), reference).Any(static secret => secret.Confidence >= Confidence.Medium))
            return;
        foreach (var secret in JudgeText(text, target, reference))
            _found.Add(new HardcodedValue(HardcodedRules.DiagnosticOf(secret.Rule, text), secret, reference.Syntax.GetLocation(), target));
    }

    /// <summary>Judges a text that is put together with <c>+=</c>, where it is complete.</summary>
    public void JudgeAccumulated(ILocalReferenceOperation local, ICompoundAssignmentOperation appended)
    {
        if (LocalWrites.In(local).Accumulated(local.Local) is not { } parts || parts[parts.Count - 1] != appended.Value)
            return;
        var text = new StringBuilder();
        foreach (var part in parts)
            text.Append(ValueFolder.Fold(part, cancellationToken).Text ?? FoldedValue.Hole);
        var target = new ValueTarget(local.Local.Name, ValueTargetKind.Local);
        foreach (var secret in JudgeText(text.ToString(), target, appended))
            _found.Add(new HardcodedValue(HardcodedRules.DiagnosticOf(secret.Rule, text.ToString()), secret, appended.Value.Syntax.GetLocation(), target));
    }

    private IReadOnlyList<LiteralSecret> JudgeText(string text, ValueTarget? target, IOperation operation)
    {
        if (target is not { } named)
            return guard.Literals.Judge(text, name: null, file.Kind, cancellationToken);
        if (NameJudgements.IsOfOptions(named.Name, file.Options))
        {
            // The user says that whatever stands under this name is a secret: random, or chosen by a person.
            return guard.Literals.Judge(text, "secret", file.Kind, cancellationToken) is { Count: > 0 } random ? random : guard.Literals.Judge(text, "password", file.Kind, cancellationToken);
        }

        var secrets = guard.Literals.Judge(text, named.Name, file.Kind, cancellationToken);
        if (secrets.Count == 0)
            return _names.Of(named.Name, file.Options) == NameSensitivity.Strong ? ChosenSecrets.In(text, named, guard.Policy, file.Kind) : [];
        return secrets.Count == 1 && secrets[0] is { IsWhole: true, Rule.Pattern: StructurePattern { Kind: StructureKind.Assignment } } && Around(operation) is { } around
            ? Refined(secrets, guard.Literals.Judge(text, around + "." + named.Name, file.Kind, cancellationToken))
            : secrets;
    }

    // The type that holds the value may name the provider: DatadogClient.ApiKey.
    private static IReadOnlyList<LiteralSecret> Refined(IReadOnlyList<LiteralSecret> plain, IReadOnlyList<LiteralSecret> qualified) =>
        qualified.Count == 1 && qualified[0].Rule.Pattern is NamedValuePattern && qualified[0].Confidence >= plain[0].Confidence ? qualified : plain;

    private string? Around(IOperation operation) =>
        operation.Parent is IAssignmentOperation { Target: IMemberReferenceOperation { Instance: { } instance } } && TargetNames.Of(instance) is { } receiver ? receiver : owner.ContainingType?.Name;

    // The nearest target whose name is telling; else none.
    private ValueTarget? BestTarget(IOperation operation)
    {
        _targets.Clear();
        ValueTargets.Collect(operation, owner, _targets);
        ValueTarget? best = null;
        var most = NameSensitivity.None;
        foreach (var target in _targets)
        {
            var sensitivity = _names.Of(target.Name, file.Options);
            if (sensitivity > most)
                (best, most) = (target, sensitivity);
        }

        return best;
    }

    private void AddMatches(IOperation operation, string text, FileMatches matches, List<IOperation> unknown, ValueTarget? target)
    {
        foreach (var (span, secret) in matches.Within(operation.Syntax.Span))
        {
            if (!unknown.Any(part => part.Syntax.Span.Contains(span)) && !IsInnocentArgument(secret.Rule, operation))
                _found.Add(new HardcodedValue(HardcodedRules.DiagnosticOf(secret.Rule, text), secret, Place(operation.Syntax, span), target));
        }
    }

    // The hook takes a text among the arguments of a login for its password; here the parameter's name is known.
    private bool IsInnocentArgument(SecretRule rule, IOperation operation)
    {
        if (rule.Pattern is not StructurePattern { Kind: StructureKind.HttpCredentials, Variant: "call" })
            return false;
        while (operation.Parent is IConversionOperation conversion)
            operation = conversion;
        return operation.Parent is IArgumentOperation { Parameter.Name: var name } && _names.Of(name, file.Options) == NameSensitivity.None;
    }

    // What the structure of a literal proves may be less sure in the hook's eyes.
    private void AddSurer(HardcodedValue value, int before)
    {
        var same = _found.FindIndex(before, known => known.DiagnosticId == value.DiagnosticId || known.Secret.Fingerprint.Equals(value.Secret.Fingerprint));
        if (same < 0)
            _found.Add(value);
        else if (_found[same].Secret.Confidence < value.Secret.Confidence || Precedence.YieldsTo(_found[same].Secret))
            _found[same] = value;
    }

    // The literal that holds the secret; of a text of many lines, the lines.
    private static Location Place(SyntaxNode syntax, TextSpan span)
    {
        var literal = syntax.FindToken(span.Start).Parent?.FirstAncestorOrSelf<ExpressionSyntax>(static node => node is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax);
        var whole = (literal is not null && syntax.Span.Contains(literal.Span) && literal.Span.Contains(span) ? literal : syntax).GetLocation();
        var lines = whole.GetLineSpan();
        return lines.StartLinePosition.Line == lines.EndLinePosition.Line ? whole : Location.Create(syntax.SyntaxTree, span);
    }

    // What a symbol holds by itself is shown where the symbol is declared, if that is in this compilation.
    private List<Fingerprint> ShownElsewhere(IOperation operation)
    {
        var shown = new List<Fingerprint>();
        foreach (var part in operation.DescendantsAndSelf().Take(MostParts))
        {
            var values = part switch
            {
                ILocalReferenceOperation { Local.Type.Name: "StringBuilder" } builder => LocalWrites.In(builder).All(builder.Local),
                ILocalReferenceOperation => [part],
                IFieldReferenceOperation { Field.DeclaringSyntaxReferences.IsEmpty: false } => [part],
                IPropertyReferenceOperation { Property.DeclaringSyntaxReferences.IsEmpty: false } => [part],
                IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false } => [part],
                _ => [],
            };
            foreach (var value in values)
            {
                var folded = ValueFolder.Fold(value is IInvocationOperation { TargetMethod.Name: "Append", Arguments: { Length: 1 } arguments } ? arguments[0].Value : value, cancellationToken);
                if ((folded.Text ?? BinaryText.Of(folded.Bytes)) is { } text)
                    shown.AddRange(guard.Literals.Judge(text, name: null, file.Kind, cancellationToken).Select(static secret => secret.Fingerprint));
            }
        }

        return shown;
    }

    // The hook's own finding of the same text stands, unless the code says more of it than its text does.
    private bool IsKnown(LiteralSecret secret, string text, int before, bool isSeen)
    {
        for (var i = before; i < _found.Count; i++)
        {
            if (!_found[i].Secret.Fingerprint.Equals(secret.Fingerprint) && !(isSeen && secret.IsWhole))
                continue;
            if (_found[i].Secret.Confidence < secret.Confidence)
                _found[i] = _found[i] with { Secret = secret, DiagnosticId = HardcodedRules.DiagnosticOf(secret.Rule, text) };
            return true;
        }

        return false;
    }

    // A literal without escapes is read by the hook as the program reads it.
    private static bool IsWrittenAsRead(SyntaxNode syntax) =>
        syntax is LiteralExpressionSyntax { Token: var token } && token.Text.Length - token.ValueText.Length is 2 or 3 && token.Text.IndexOf('\\') < 0;

    private static bool MayHoldSecret(ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_String } => true,
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_Char } => true,
        _ => false,
    };

    // Whether a reference stands where its value goes somewhere, and not where it is read in part.
    private static bool IsGiven(IOperation reference)
    {
        var at = reference;
        while (at.Parent is IConversionOperation or IParenthesizedOperation)
            at = at.Parent;
        return at.Parent switch
        {
            IArgumentOperation { Parameter.RefKind: not (RefKind.Ref or RefKind.Out) } => true,
            IAssignmentOperation assignment => assignment.Value == at,
            IVariableInitializerOperation or IFieldInitializerOperation or IPropertyInitializerOperation or IParameterInitializerOperation or IReturnOperation or ICoalesceOperation
                or IConditionalOperation or ISwitchExpressionArmOperation => true,
            _ => false,
        };
    }
}
