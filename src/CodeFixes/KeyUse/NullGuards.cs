using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.CodeFixes.KeyUse;

/// <summary>
/// What has to be asked before two sides are compared, since a null has no bytes. What may be null equals nothing: a key that nobody set must
/// not be matched by a header that nobody sent.
/// </summary>
internal sealed class NullGuards
{
    private const int MostDepth = 4;

    private readonly WrittenComparison _comparison;
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<ComparedOperand, ExpressionSyntax> _values = [];
    private readonly List<ExpressionSyntax> _conditions = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Makes them.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="model">Its semantic model.</param>
    /// <param name="cancellationToken">Stops the binding.</param>
    public NullGuards(WrittenComparison comparison, SemanticModel model, CancellationToken cancellationToken)
    {
        (_comparison, _model, _cancellationToken) = (comparison, model, cancellationToken);
        // Two things to wait for: one is waited for first, and kept.
        var isTwice = HasAwait(comparison.Left.Expression) && HasAwait(comparison.Right.Expression);
        Add(comparison.Left, comparison.Access || isTwice);
        Add(comparison.Right, false);
    }

    /// <summary>True where both sides are there; the opposite where the comparison is negated.</summary>
    public IReadOnlyList<ExpressionSyntax> Conditions => _conditions;

    /// <summary>What stands for a side after the conditions.</summary>
    public ExpressionSyntax ValueOf(ComparedOperand operand) => _values[operand];

    private bool HasNotPattern => ((CSharpParseOptions)_comparison.Whole.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp9;

    private static bool HasAwait(SyntaxNode node) => node.DescendantNodesAndSelf().Any(static each => each is AwaitExpressionSyntax);

    private void Add(ComparedOperand operand, bool always)
    {
        var value = operand.Expression.WithoutTrivia();
        _values[operand] = value;
        if (!always && (operand.Throws || operand.Type?.IsReferenceType != true || !MayBeNull(operand.Operation)))
            return;
        if (IsSimple(value))
        {
            _conditions.Add(Ask(value, _comparison.IsNegated ? "{0} is null" : HasNotPattern ? "{0} is not null" : "{0} != null"));
            return;
        }

        var name = NameOf(operand);
        _values[operand] = SyntaxFactory.IdentifierName(name);
        _conditions.Add(Ask(value, _comparison.IsNegated ? "{0} is not {{ }} " + name : "{0} is {{ }} " + name));
    }

    private static ExpressionSyntax Ask(ExpressionSyntax value, string form)
    {
        var pattern = SyntaxFactory.ParseExpression(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, "x"));
        return pattern.ReplaceNode(pattern.DescendantNodes().OfType<IdentifierNameSyntax>().First(), ComparedOperand.Primary(value).WithTrailingTrivia(SyntaxFactory.Space));
    }

    private bool MayBeNull(IOperation operation)
    {
        if (operation.Syntax is ExpressionSyntax expression)
        {
            switch (_model.GetTypeInfo(expression, _cancellationToken).Nullability.FlowState)
            {
                case NullableFlowState.NotNull:
                    return false;
                case NullableFlowState.MaybeNull:
                    return true;
            }
        }

        // Bytes that are null make an empty span, not an exception.
        return operation.Type is not IArrayTypeSymbol && MayGiveNull(operation, MostDepth);
    }

    // Where nullable annotations are off.
    private static bool MayGiveNull(IOperation operation, int depth)
    {
        switch (operation)
        {
            case { ConstantValue: { HasValue: true, Value: not null } } or IInterpolatedStringOperation or IBinaryOperation or IObjectCreationOperation or IArrayCreationOperation:
                return false;
            case IParenthesizedOperation parenthesized:
                return MayGiveNull(parenthesized.Operand, depth);
            case IConversionOperation conversion:
                return MayGiveNull(conversion.Operand, depth);
            case IInvocationOperation call:
                return call.TargetMethod.ReturnNullableAnnotation != NullableAnnotation.NotAnnotated;
            case IPropertyReferenceOperation property:
                return property.Property.NullableAnnotation != NullableAnnotation.NotAnnotated;
            case ILocalReferenceOperation local when depth > 0:
                var writes = LocalWrites.In(local).All(local.Local);
                return writes.Count == 0 || writes.Any(written => written is null || MayGiveNull(written, depth - 1));
            default:
                return true;
        }
    }

    // Asked twice, it gives the same and costs nothing.
    private static bool IsSimple(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax or BaseExpressionSyntax or PredefinedTypeSyntax => true,
        MemberAccessExpressionSyntax member => IsSimple(member.Expression),
        _ => false,
    };

    private string NameOf(ComparedOperand operand)
    {
        var name = operand.Expression is ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } keys } && keys[0].Expression is LiteralExpressionSyntax { Token.Value: string key }
            ? key.Substring(key.LastIndexOfAny([':', '.', '/']) + 1)
            : operand.Operation is IAwaitOperation { Operation: IInvocationOperation awaited } ? awaited.TargetMethod.Name
            : operand.Operation is IInvocationOperation call ? call.TargetMethod.Name
            : string.Empty;
        name = Camel(name);
        if (!SyntaxFacts.IsValidIdentifier(name) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None)
            name = operand == _comparison.Left ? "left" : "right";
        var scope = (SyntaxNode?)_comparison.Whole.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? _comparison.Whole;
        _names.UnionWith(scope.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText));
        _names.UnionWith(_model.LookupSymbols(_comparison.Whole.SpanStart).Select(static symbol => symbol.Name));
        var free = name;
        for (var number = 2; !_names.Add(free); number++)
            free = name + number;
        return free;
    }

    // "GetApiKeyAsync" gives an "apiKey", "X-API-Key" names one.
    private static string Camel(string name)
    {
        if (name.StartsWith("Get", StringComparison.Ordinal) && name.Length > 3)
            name = name.Substring(3);
        if (name.EndsWith("Async", StringComparison.Ordinal) && name.Length > 5)
            name = name.Substring(0, name.Length - 5);
        var words = name.Split(['-', '_', ' '], StringSplitOptions.RemoveEmptyEntries).Select(static word => word.All(char.IsUpper) ? word.ToLowerInvariant() : word).ToArray();
        name = string.Concat(words.Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
