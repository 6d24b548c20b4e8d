// Uses in another part of the type and in callers in a third file ask for the key, too.
// references: runtime
// fix: keystore
using System.Text;

namespace Shop;

partial class Checkout
{
    private const string Key = [|"$stripe$"|];

    public partial string Header();
}
