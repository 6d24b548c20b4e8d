using System.Runtime.CompilerServices;
using ApiXGuard.Analyzers.Clients;
using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>
/// The constants that reach sinks in one file, each once, however many sinks it reaches. The syntax is asked for names first, so that
/// only the statements that may hold a sink are looked at closely. Made once per file and compilation. Thread-safe.
/// </summary>
internal sealed class FileSinks
{
    private readonly List<SinkSecret> _secrets = [];
    private readonly HashSet<TextSpan> _claims = [];

    private FileSinks(GuardCompilation guard, SemanticModel model, CancellationToken cancellationToken)
    {
        var finder = guard.Part(static guard => new SinkFinder(guard));
        var stores = guard.Part(static guard => new KeyStoreReturns(guard));
        var judge = new SinkJudge(guard);
        var file = guard.FileOf(model.SyntaxTree);
        var (uses, constants) = (new List<SinkUse>(), new List<TracedConstant>());
        var seen = new HashSet<(TextSpan Origin, string Id)>();
        foreach (var node in model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes())
        {
            if (!SinkSyntax.MayBeSink(node, stores.Exist))
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            if (model.GetOperation(node, cancellationToken) is not { } operation)
                continue;
            uses.Clear();
            if (operation is IObjectOrCollectionInitializerOperation { Initializers: var elements })
            {
                foreach (var element in elements)
                    finder.Find(element, uses);
            }
            else
            {
                finder.Find(operation, uses);
            }

            stores.Find(operation, uses, cancellationToken);
            SecureText.Find(operation, uses);
            foreach (var use in uses)
            {
                constants.Clear();
                ConstantTrace.Collect(use.Value, constants, cancellationToken);
                foreach (var constant in constants)
                    Add(use, constant);
            }
        }

        void Add(in SinkUse use, in TracedConstant constant)
        {
            var written = WrittenText(constant.Origin, cancellationToken);
            if (judge.Judge(use, constant, written, file, cancellationToken) is not { } secret)
                return;
            var origin = constant.Origin.Syntax;
            var isHere = origin.SyntaxTree == model.SyntaxTree;
            var location = (isHere ? origin : use.Value.Syntax).GetLocation();
            // What tells itself is shown for what it is.
            if (Precedence.IsShownByItself(guard, written ?? constant.Value.Text, file, cancellationToken))
                return;
            if (use.Sink.What == SecretSink.KeyOfStore && ClientCode.Of(guard).PlatformOf(use.Value, model.GetEnclosingSymbol(use.Value.Syntax.SpanStart, cancellationToken)) != ClientPlatform.None)
                return;
            // In another file its own name may tell it, and it is shown there.
            if (NameElsewhere(constant.Origin, isHere) is { } name && written is not null && IsShownAs(guard, name, written, file, cancellationToken))
                return;
            _claims.Add(location.SourceSpan);
            Claim(constant.Origin, cancellationToken);
            if (seen.Add((location.SourceSpan, use.Sink.DiagnosticId)) && !_secrets.Exists(known => known.Location.SourceSpan == location.SourceSpan))
                _secrets.Add(new SinkSecret(use.Sink, constant.IsEmptyArray ? null : secret, location));
        }
    }

    /// <summary>What is shown.</summary>
    public IReadOnlyList<SinkSecret> Secrets => _secrets;

    /// <summary>The sinks of a file.</summary>
    public static FileSinks Of(GuardCompilation guard, SemanticModel model, CancellationToken cancellationToken)
    {
        var slot = guard.Part(static _ => new Slots()).Of(model.SyntaxTree);
        lock (slot)
            return slot.Value ??= new FileSinks(guard, model, cancellationToken);
    }

    /// <summary>Whether a sink shows what stands at a place, so that its name need not.</summary>
    public bool Claims(TextSpan span)
    {
        foreach (var claim in _claims)
        {
            if (claim.OverlapsWith(span))
                return true;
        }

        return false;
    }

    // $"Bearer {Token}": the constant that it is made of is the same value.
    private void Claim(IOperation origin, CancellationToken cancellationToken)
    {
        if (origin is ILiteralOperation)
            return;
        foreach (var part in origin.DescendantsAndSelf())
        {
            var initial = part switch
            {
                ILocalReferenceOperation local => LocalWrites.In(local).Only(local.Local),
                IFieldReferenceOperation or IPropertyReferenceOperation => SymbolOrigin.ValueOf(part, cancellationToken),
                _ => null,
            };
            if (initial is not null)
                _claims.Add(initial.Syntax.Span);
        }
    }

    private static string? WrittenText(IOperation origin, CancellationToken cancellationToken) => ValueFolder.Fold(origin, cancellationToken).Text;

    private static string? NameElsewhere(IOperation origin, bool isHere) => origin switch
    {
        IFieldReferenceOperation { Field: { IsConst: true, DeclaringSyntaxReferences.IsEmpty: false } constant } => constant.Name,
        _ => isHere ? null : ValueTarget.Of(origin)?.Name,
    };

    private static bool IsShownAs(GuardCompilation guard, string name, string text, SourceFile file, CancellationToken cancellationToken)
    {
        foreach (var secret in guard.Literals.Judge(text, name, file.Kind, cancellationToken))
        {
            if (Precedence.IsShown(guard, secret, file))
                return true;
        }

        return false;
    }

    private sealed class Slots
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<SyntaxTree, StrongBox<FileSinks?>> _slots = new();

        public StrongBox<FileSinks?> Of(SyntaxTree tree) => _slots.GetOrAdd(tree, static _ => new StrongBox<FileSinks?>());
    }
}

/// <summary>A constant that reaches a sink, judged. Holds no raw value.</summary>
/// <param name="Sink">The sink.</param>
/// <param name="Secret">The value; <see langword="null"/> where it is zeros, which say nothing of themselves.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record SinkSecret(SecretSink Sink, LiteralSecret? Secret, Location Location);
