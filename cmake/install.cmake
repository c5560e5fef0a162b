# SPDX-License-Identifier: GPL-2.0-or-later
include(GNUInstallDirs)
install(TARGETS dateline RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY ${PROJECT_BINARY_DIR}/data/ DESTINATION ${CMAKE_INSTALL_DATADIR}/dateline)
