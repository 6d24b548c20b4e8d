using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Exposure.Sinks;
using ApiXGuard.Analyzers.Secrets;
using ApiXGuard.CodeFixes.Exposure.Messages;
using ApiXGuard.CodeFixes.Exposure.Removals;
using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.CodeFixes.Exposure.Objects;

/// <summary>
/// In place of a whole object, those of its members that may be seen: each with a placeholder of its own in a template, else as an
/// anonymous object. All configuration is written without its values.
/// </summary>
internal sealed class SafeObjectRewriting : Rewriting
{
    /// <inheritdoc/>
    public override string Key => FixKeys.Replace;

    /// <inheritdoc/>
    public override string TitleOf(FixTarget target) => target.Node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetDebugView" } } ? "Hide the values" : "Write the members that may be seen";

    /// <inheritdoc/>
    public override async Task<Solution?> ApplyAsync(FixTarget target, CancellationToken cancellationToken)
    {
        if (target.Node is not ExpressionSyntax node)
            return null;
        var model = await target.GetModelAsync(cancellationToken).ConfigureAwait(false);
        var guard = GuardCompilation.Of(model.Compilation, target.Document.Project.AnalyzerOptions, cancellationToken);
        var changed = new Choice(target.Root, model, guard, cancellationToken).Of(node);
        return changed is null ? null : target.Document.WithSyntaxRoot(changed).Project.Solution;
    }

    private sealed class Choice(SyntaxNode root, SemanticModel model, GuardCompilation guard, CancellationToken cancellationToken)
    {
        public SyntaxNode? Of(ExpressionSyntax node)
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var receiver } } call)
            {
                switch (name)
                {
                    case "GetDebugView" when call.ArgumentList.Arguments.Count == 0:
                        return root.ReplaceNode(call, call.AddArgumentListArguments(SyntaxFactory.Argument(SyntaxFactory.ParseExpression("_ => \"***\""))));
                    case "ToString" when call.ArgumentList.Arguments.Count == 0:
                        return Chosen(receiver) is { } printed ? root.ReplaceNode(receiver, printed) : null;
                    case "Serialize" or "SerializeObject" or "SerializeToUtf8Bytes" or "SerializeToNode" or "SerializeToElement" or "FromObject" when call.ArgumentList.Arguments.FirstOrDefault()?.Expression is { } serialized:
                        return Chosen(serialized) is { } parts ? root.ReplaceNode(serialized, parts.WithTriviaFrom(serialized)) : null;
                    default:
                        return null;
                }
            }

            return InTemplate(node) ?? (Chosen(node) is { } chosen ? root.ReplaceNode(node, chosen.WithTriviaFrom(node)) : null);
        }

        private ExpressionSyntax? Chosen(ExpressionSyntax value)
        {
            if (value is AnonymousObjectCreationExpressionSyntax anonymous)
                return OfAnonymous(anonymous);
            var members = SafeMembers.Reads(value, model, guard, cancellationToken);
            // A text that holds one value needs no braces around it.
            return members.Count == 0 ? null : members.Count == 1 && value.Parent is InterpolationSyntax or BinaryExpressionSyntax ? members[0] : SafeMembers.Anonymous(members);
        }

        // new { user, password } without what is secret; what shows secrets itself by its own members.
        private AnonymousObjectCreationExpressionSyntax? OfAnonymous(AnonymousObjectCreationExpressionSyntax anonymous)
        {
            var origins = SecretOrigins.Of(guard);
            var names = SecretNames.Of(guard);
            var result = anonymous;
            var gone = new List<int>();
            var replaced = new Dictionary<SyntaxNode, SyntaxNode>();
            for (var i = 0; i < anonymous.Initializers.Count; i++)
            {
                var member = anonymous.Initializers[i];
                if (model.GetDeclaredSymbol(member, cancellationToken) is not IPropertySymbol property || model.GetOperation(member.Expression, cancellationToken) is not { } value)
                    continue;
                var verdict = origins.Judge(value, cancellationToken);
                if (verdict.IsSecret || (!verdict.IsClean && ValueTypes.IsText(property.Type) && names.IsSecret(property.Name, anonymous.SyntaxTree)))
                {
                    gone.Add(i);
                }
                else if (SecretMembers.Of(guard).Serialized(property.Type) is not null)
                {
                    if (Chosen(member.Expression) is not { } inner)
                        return null;
                    // Its name was that of the value.
                    replaced.Add(member, SyntaxFactory.AnonymousObjectMemberDeclarator(
                        member.NameEquals ?? SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(property.Name)).WithEqualsToken(SyntaxFactory.Token(SyntaxFactory.TriviaList(SyntaxFactory.Space), SyntaxKind.EqualsToken, SyntaxFactory.TriviaList(SyntaxFactory.Space))),
                        inner.WithoutTrivia()).WithTriviaFrom(member));
                }
            }

            if (gone.Count + replaced.Count == 0 || gone.Count == anonymous.Initializers.Count || !gone.All(i => SideEffects.MayGo(anonymous.Initializers[i].Expression, model, cancellationToken)))
                return null;
            result = anonymous.ReplaceNodes(replaced.Keys, (member, _) => replaced[member]);
            foreach (var i in gone.AsEnumerable().Reverse())
                result = (AnonymousObjectCreationExpressionSyntax)Lists.Without(result, result.Initializers[i])!;
            return result;
        }

        // "{@Order}", order: "{OrderId}, {OrderCity}", order.Id, order.City
        private SyntaxNode? InTemplate(ExpressionSyntax value)
        {
            if (value.Parent is not ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Parent: { } call } list } argument || model.GetOperation(call, cancellationToken) is not { } operation || Calls.MethodOf(operation) is not { } method
                || CallValues.Of(method, Calls.ArgumentsOf(operation), value, model, cancellationToken) is not { Text.IsConstant: true } template)
                return null;
            var text = template.Text.Flat;
            var placeholders = Placeholders.In(text);
            var at = template.Values.ToList().IndexOf(value);
            if (at >= placeholders.Count || placeholders[at].Number is not null || template.Values.Count != placeholders.Count)
                return null;
            var members = SafeMembers.Reads(value, model, guard, cancellationToken);
            if (members.Count == 0)
                return null;
            var name = text.Substring(placeholders[at].Name.Start, placeholders[at].Name.Length);
            var holes = string.Join(", ", members.Select(member => "{" + name + NameOf(member) + "}"));
            if (template.Text.Edited([new TextChange(placeholders[at].Span, holes)]) is not { } edited)
                return null;
            var arguments = list.Arguments.ReplaceRange(argument, members.Select((member, i) => SyntaxFactory.Argument(member).WithLeadingTrivia(i == 0 ? argument.GetLeadingTrivia() : default)));
            var separators = arguments.GetSeparators().Select(static separator => separator.TrailingTrivia.Count == 0 ? separator.WithTrailingTrivia(SyntaxFactory.Space) : separator);
            var last = arguments.Count - 1;
            arguments = SyntaxFactory.SeparatedList(arguments.Select((each, i) => i == last && list.Arguments.Last() == argument ? each.WithTrailingTrivia(argument.GetTrailingTrivia()) : each), separators);
            var templateAt = list.Arguments.IndexOf(each => each.Expression == template.Template);
            return templateAt < 0 ? null : root.ReplaceNode(list, list.WithArguments(arguments.Replace(arguments[templateAt], arguments[templateAt].WithExpression(edited))));
        }

        private static string NameOf(ExpressionSyntax member) => member switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax binding } => binding.Name.Identifier.ValueText,
            _ => string.Empty,
        };
    }
}
