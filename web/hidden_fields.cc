// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/hidden_fields.h"

#include "web/address.h"

namespace dateline::web {

Html HiddenFields(const SearchRequest& request) {
  Html html;
  for (const CanonicalParameter& parameter : CanonicalParameters(request)) {
    html += Join({R"(<input type="hidden")", Attribute("name", parameter.name.view()),
                  Attribute("value", parameter.value), ">"});
  }
  return html;
}

}  // namespace dateline::web
