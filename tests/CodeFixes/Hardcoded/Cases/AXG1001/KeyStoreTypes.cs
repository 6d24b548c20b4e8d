// Records, derived, partial and nested types, and constructors that call each other.
// references: runtime
// fix: keystore
using System.Text;

namespace Shop;

record Order(int Number)
{
    public async Task<string> Pay(CancellationToken cancellationToken) => await Task.FromResult(Number + [|"$stripe$"|]);
}

class Base(int number)
{
    public async Task<string> Pay() => await Task.FromResult(number + [|"$stripe$"|]);
}

class Derived() : Base(1);

class Outer
{
    public class Inner
    {
        public Task<string> Pay() => Task.FromResult([|"$stripe$"|]);
    }
}

class Chained
{
    private readonly int _number;

    public Chained()
        : this(1)
    {
    }

    public Chained(int number)
    {
        _number = number;
    }

    public async ValueTask<string> Pay()
    {
        await Task.Yield();
        return _number + [|"$stripe$"|];
    }
}

class Configured
{
    public async Task<string> Pay()
    {
        await Task.Delay(1).ConfigureAwait(false);
        return Local();

        string Local() => [|"$stripe$"|];
    }
}
